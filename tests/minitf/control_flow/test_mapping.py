"""tf.map_fn, tf.scan, tf.foldl and tf.foldr, eagerly and in graphs."""

import pytest

import minitf as tf

NUMBERS = tf.constant([1, 2, 3])


@pytest.fixture(params=["eager", "graph"])
def run(request):
    """Call a function of tensors, as it is or through a trace."""
    return (
        (lambda f, *args: f(*args)) if request.param == "eager" else (lambda f, *args: tf.function(f)(*args))
    )


class TestMapFn:
    def test_rows(self, run):
        assert run(lambda t: tf.map_fn(lambda row: row * 2, t), NUMBERS).numpy().tolist() == [2, 4, 6]

    def test_structures_and_another_dtype(self, run):
        def f(t):
            return tf.map_fn(
                lambda pair: tf.cast(pair[0] + pair[1], tf.float32), (t, t), fn_output_signature=tf.float32
            )

        assert run(f, NUMBERS).numpy().tolist() == [2.0, 4.0, 6.0]

    def test_no_rows(self, run):
        f = lambda t: tf.map_fn(lambda row: row * 2.0, t)  # noqa: E731 - one expression
        assert run(f, tf.zeros([0, 2])).shape[0] == 0

    def test_unknown_length(self):
        f = tf.function(
            lambda t: tf.map_fn(lambda row: row + 1, t), input_signature=[tf.TensorSpec([None], tf.int32)]
        )
        assert f(tf.constant([4, 5])).numpy().tolist() == [5, 6]

    def test_gradient(self, run):
        def f(x):
            with tf.GradientTape() as tape:
                tape.watch(x)
                y = tf.map_fn(lambda row: row * row, x)
            return tape.gradient(y, x)

        assert run(f, tf.constant([1.0, 2.0, 3.0])).numpy().tolist() == [2.0, 4.0, 6.0]

    def test_scalars_have_no_rows(self):
        with pytest.raises(ValueError, match="must be 1\\+ dimensional"):
            tf.map_fn(lambda row: row, tf.constant(1))


class TestScanAndFold:
    def test_scan(self, run):
        assert run(lambda t: tf.scan(lambda a, b: a + b, t), NUMBERS).numpy().tolist() == [1, 3, 6]

    def test_scan_from_the_end(self, run):
        assert run(lambda t: tf.scan(lambda a, b: a + b, t, reverse=True), NUMBERS).numpy().tolist() == [
            6,
            5,
            3,
        ]

    def test_scan_with_initializer(self, run):
        assert run(lambda t: tf.scan(lambda a, b: a + b, t, initializer=10), NUMBERS).numpy().tolist() == [
            11,
            13,
            16,
        ]

    def test_folds(self, run):
        assert int(run(lambda t: tf.foldl(lambda a, b: a * 10 + b, t), NUMBERS)) == 123
        assert int(run(lambda t: tf.foldr(lambda a, b: a * 10 + b, t), NUMBERS)) == 321
