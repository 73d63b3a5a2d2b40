"""tf.while_loop: Python's loop eagerly, a While op in a graph."""

import pytest

import minitf as tf


def traced(function, *arguments):
    return tf.function(function, autograph=False)(*arguments)


def power(n):
    return tf.while_loop(lambda i, x: i < n, lambda i, x: (i + 1, x * 2.0), [0, 1.0])


class TestEager:
    def test_runs(self):
        assert [float(value) for value in power(3)] == [3, 8.0]

    def test_at_most_maximum_iterations(self):
        result = tf.while_loop(lambda i: True, lambda i: (i + 1,), [0], maximum_iterations=4)
        assert int(result[0]) == 4

    def test_one_variable_must_come_back_in_a_sequence(self):
        with pytest.raises(TypeError, match="Cannot iterate over a scalar tensor"):
            tf.while_loop(lambda i: i < 3, lambda i: i + 1, [tf.constant(0)])


class TestInGraph:
    @pytest.mark.parametrize("n", [0, 1, 5])
    def test_runs(self, n):
        index, value = tf.function(power)(tf.constant(n))
        assert (int(index), float(value)) == (n, 2.0**n)

    def test_keeps_the_structure(self):
        result = traced(
            lambda: tf.while_loop(
                lambda i, pair: i < 2,
                lambda i, pair: (i + 1, {"a": pair["a"] + 1, "b": pair["a"]}),
                (0, {"a": 5, "b": 0}),
            )
        )
        assert {key: int(value) for key, value in result[1].items()} == {"a": 7, "b": 6}

    def test_at_most_maximum_iterations(self):
        result = traced(lambda: tf.while_loop(lambda i: True, lambda i: i + 1, [0], maximum_iterations=4))
        assert int(result[0]) == 4

    def test_shape_invariants(self):
        def f():
            return tf.while_loop(
                lambda i, x: i < 3,
                lambda i, x: (i + 1, tf.concat([x, x], 0)),
                [0, tf.constant([1.0])],
                shape_invariants=[tf.TensorShape([]), tf.TensorShape([None])],
            )

        assert traced(f)[1].shape == [8]

    def test_captures_what_is_the_same_in_every_iteration(self):
        f = tf.function(lambda x: tf.while_loop(lambda i, s: i < 3, lambda i, s: (i + 1, s + x), [0, 0.0])[1])
        assert float(f(tf.constant(2.0))) == 6.0

    def test_is_one_node_however_often_it_runs(self):
        graph = tf.function(power).get_concrete_function(tf.TensorSpec([], tf.int32)).graph
        assert [op.type for op in graph.get_operations()].count("StatelessWhile") == 1

    def test_loops_around_variables_are_stateful(self):
        v = tf.Variable(0)

        @tf.function
        def f():
            return tf.while_loop(lambda i: i < 3, lambda i: (i + v.assign_add(1),), [0])

        assert "While" in [op.type for op in f.get_concrete_function().graph.get_operations()]
        f()
        assert int(v) == 2  # i is 1, then 3


class TestRefusals:
    def test_a_number_as_condition(self):
        with pytest.raises(tf.errors.InvalidArgumentError, match="Input 'input' passed int32 expected bool"):
            traced(lambda: tf.while_loop(lambda i: i, lambda i: i - 1, [5]))

    def test_a_value_instead_of_a_function(self):
        with pytest.raises(TypeError, match="'cond' must be callable"):
            tf.while_loop(3, lambda i: i, [0])

    def test_a_shape_that_grows(self):
        with pytest.raises(ValueError, match=r"enters the loop with shape \(1,\), but has shape \(2,\)"):
            traced(
                lambda x: tf.while_loop(lambda y: True, lambda y: tf.concat([y, y], 0), [x]), tf.constant([1])
            )

    def test_another_number_of_variables(self):
        with pytest.raises(ValueError, match="don't have the same nested structure"):
            traced(lambda: tf.while_loop(lambda i, j: i < 3, lambda i, j: (i + 1,), [0, 0]))


def test_a_backward_loop_pops_only_what_it_reads():
    """The gradient of `y * 0.5` for the number 0.5, which nobody asks for, would need every `y`."""

    @tf.function
    def slope(x):
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = x
            for _ in tf.range(3):
                y = y * 0.5
        return tape.gradient(y, x)

    loops = [
        node for node in slope.get_concrete_function(tf.constant(1.0)).graph.nodes if "While" in node.type
    ]
    assert len(loops) == 2
    assert not any("TensorList" in node.type for loop in loops for node in loop.attrs["body"].nodes)
    assert slope(tf.constant(1.0)).numpy() == 0.125
