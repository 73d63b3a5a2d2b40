"""TensorArray: a value in a graph, changed in place eagerly."""

import pytest

import minitf as tf


def graph(function):
    return tf.function(function, autograph=False)()


@pytest.fixture(params=["eager", "graph"])
def run(request):
    return (lambda function: function()) if request.param == "eager" else graph


def array(values=(1.0, 2.0, 3.0), **options):
    return tf.TensorArray(tf.float32, size=len(values), **options).unstack(list(values))


class TestBoth:
    def test_write_read_stack(self, run):
        def f():
            ta = tf.TensorArray(tf.float32, size=2, clear_after_read=False).write(0, 1.0).write(1, 2.0)
            return ta.read(1), ta.stack()

        read, stacked = run(f)
        assert float(read) == 2.0
        assert stacked.numpy().tolist() == [1.0, 2.0]

    def test_what_was_not_written_is_zero(self, run):
        assert run(lambda: tf.TensorArray(tf.float32, size=3).write(1, 5.0).stack()).numpy().tolist() == [
            0,
            5,
            0,
        ]

    def test_dynamic_size(self, run):
        f = lambda: tf.TensorArray(tf.float32, size=0, dynamic_size=True).write(2, 7.0).stack()  # noqa: E731
        assert run(f).numpy().tolist() == [0, 0, 7]

    def test_gather_scatter_concat_split_size(self, run):
        assert run(lambda: array().gather([2, 0])).numpy().tolist() == [3, 1]
        scattered = run(
            lambda: tf.TensorArray(tf.float32, size=3).scatter([2, 0, 1], [1.0, 2.0, 3.0]).stack()
        )
        assert scattered.numpy().tolist() == [2, 3, 1]
        pieces = lambda: tf.TensorArray(tf.float32, size=2, infer_shape=False)  # noqa: E731 - two uses below
        assert run(lambda: pieces().write(0, [1.0]).write(1, [2.0, 3.0]).concat()).numpy().tolist() == [
            1,
            2,
            3,
        ]
        assert run(lambda: pieces().split([1.0, 2.0, 3.0], [1, 2]).read(1)).numpy().tolist() == [2, 3]
        assert int(run(lambda: array().size())) == 3

    def test_shapes_that_differ(self, run):
        with pytest.raises(ValueError, match="expected"):
            run(lambda: tf.TensorArray(tf.float32, size=2).write(0, [1.0]).write(1, [1.0, 2.0]).stack())

    def test_size_is_required(self, run):
        with pytest.raises(ValueError, match="must be"):
            run(lambda: tf.TensorArray(tf.float32).size())

    def test_gradients(self, run):
        def f():
            x = tf.constant([1.0, 2.0, 3.0])
            with tf.GradientTape() as tape:
                tape.watch(x)
                ta = tf.TensorArray(tf.float32, size=3, clear_after_read=False).unstack(x)
                y = ta.read(0) * ta.read(2) + tf.reduce_sum(ta.stack()) + tf.reduce_sum(ta.gather([1, 1]))
            return tape.gradient(y, x)

        assert run(f).numpy().tolist() == [4.0, 3.0, 2.0]


class TestEager:
    def test_a_dropped_write_is_there(self):
        ta = tf.TensorArray(tf.float32, size=1)
        ta.write(0, 5.0)
        assert ta.stack().numpy().tolist() == [5.0]

    def test_an_element_is_read_once(self):
        ta = array()
        ta.read(0)
        with pytest.raises(tf.errors.InvalidArgumentError, match="Could not read index 0 twice"):
            ta.read(0)

    def test_out_of_range(self):
        with pytest.raises(tf.errors.OutOfRangeError, match="not resizeable and size is: 3"):
            array().write(5, 1.0)
        with pytest.raises(tf.errors.OutOfRangeError, match="array size is: 3"):
            array().read(5)
        with pytest.raises(tf.errors.OutOfRangeError, match="negative indices"):
            array().write(-1, 1.0)

    def test_another_dtype(self):
        with pytest.raises(
            tf.errors.InvalidArgumentError, match="dtype is float32 but Op is trying to write"
        ):
            array().write(0, tf.constant(1))


class TestGraph:
    def test_a_dropped_write_is_lost(self):
        def f():
            ta = tf.TensorArray(tf.float32, size=1, element_shape=())
            ta.write(0, 5.0)
            return ta.stack()

        assert graph(f).numpy().tolist() == [0.0]

    def test_elements_may_be_read_again(self):
        f = lambda: (lambda ta: ta.read(0) + ta.read(0))(array())  # noqa: E731 - one expression
        assert float(graph(f)) == 2.0

    def test_out_of_range(self):
        with pytest.raises(
            tf.errors.InvalidArgumentError, match="modify element 5 in a list with 3 elements"
        ):
            graph(lambda: array().write(5, 1.0).stack())
        with pytest.raises(
            tf.errors.InvalidArgumentError, match="access element 5 in a list with 3 elements"
        ):
            graph(lambda: array().read(5))

    def test_nothing_tells_the_shape(self):
        with pytest.raises(tf.errors.InvalidArgumentError, match="non-fully-defined element_shape"):
            graph(lambda: tf.TensorArray(tf.float32, size=2).stack())

    def test_a_shape_learned_in_a_loop_is_known_after_it(self):
        @tf.function
        def f(n):
            ta = tf.TensorArray(tf.float32, size=n)
            for i in tf.range(n):
                ta = ta.write(i, [1.0, 2.0])
            return ta.stack()

        assert f.get_concrete_function(tf.TensorSpec([], tf.int32)).output_shapes.as_list() == [None, 2]

    def test_in_a_branch(self):
        @tf.function
        def f(x):
            ta = tf.TensorArray(tf.float32, size=1)
            if x > 0:
                ta = ta.write(0, x)
            else:
                ta = ta.write(0, -2.0 * x)
            return ta.stack()

        assert [f(tf.constant(x)).numpy().tolist() for x in (3.0, -3.0)] == [[3.0], [6.0]]
