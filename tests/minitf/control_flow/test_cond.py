"""tf.cond: Python's choice eagerly, an If op in a graph."""

import pytest

import minitf as tf


def traced(function, *arguments):
    return tf.function(function, autograph=False)(*arguments)


def types_of(function, *arguments):
    return [op.type for op in tf.function(function).get_concrete_function(*arguments).graph.get_operations()]


class TestEager:
    def test_runs_one_function_only(self):
        ran = []
        assert (
            tf.cond(tf.constant(True), lambda: ran.append("true") or 1, lambda: ran.append("false") or 2) == 1
        )
        assert ran == ["true"]


class TestInGraph:
    def test_both_outcomes(self):
        f = tf.function(lambda x: tf.cond(x > 0, lambda: x * 2, lambda: -x), autograph=False)
        assert (int(f(tf.constant(3))), int(f(tf.constant(-4)))) == (6, 4)

    def test_traces_both_functions(self):
        ran = []

        def f(x):
            return tf.cond(x > 0, lambda: ran.append("true") or x, lambda: ran.append("false") or x)

        traced(f, tf.constant(1))
        assert ran == ["true", "false"]

    def test_is_one_stateless_if(self):
        assert (
            types_of(lambda x: tf.cond(x > 0, lambda: x, lambda: -x), tf.constant(1)).count("StatelessIf")
            == 1
        )

    def test_is_stateful_when_a_branch_is(self):
        v = tf.Variable(1)
        f = lambda x: tf.cond(x > 0, lambda: v.assign_add(x).read_value(), lambda: x)  # noqa: E731 - one expression
        assert "If" in types_of(f, tf.constant(1))

    def test_only_the_branch_taken_has_effects(self):
        v = tf.Variable(0)

        @tf.function
        def f(x):
            return tf.cond(x > 0, lambda: v.assign_add(1) + 0, lambda: v.assign_sub(10) + 0)

        f(tf.constant(1))
        assert int(v) == 1

    def test_structures_and_differing_shapes(self):
        f = tf.function(lambda x: tf.cond(x[0] > 0, lambda: {"a": x}, lambda: {"a": x[:1]}))
        concrete = f.get_concrete_function(tf.TensorSpec([2], tf.int32))
        assert concrete.output_shapes["a"].as_list() == [None]
        assert f(tf.constant([0, 5]))["a"].numpy().tolist() == [0]

    def test_none_in_both_branches(self):
        assert traced(lambda x: tf.cond(x > 0, lambda: None, lambda: None), tf.constant(1)) is None

    def test_a_vector_is_no_condition(self):
        with pytest.raises(tf.errors.InvalidArgumentError, match="must be a scalar"):
            traced(lambda x: tf.cond(x > 0, lambda: 1, lambda: 2), tf.constant([1, 2]))

    def test_a_number_is_no_condition(self):
        with pytest.raises(tf.errors.InvalidArgumentError, match="Input 'pred' passed float expected bool"):
            traced(lambda x: tf.cond(x, lambda: 1, lambda: 2), tf.constant(1.0))


class TestRefusals:
    def test_a_value_instead_of_a_function(self):
        with pytest.raises(TypeError, match="'true_fn' must be callable"):
            tf.cond(tf.constant(True), 1, lambda: 2)

    def test_a_python_bool_in_a_graph(self):
        with pytest.raises(TypeError, match="pred must not be a Python bool"):
            traced(lambda: tf.cond(True, lambda: 1, lambda: 2))

    def test_dtypes_differ(self):
        with pytest.raises(TypeError, match="same number, type, and overall structure"):
            traced(lambda x: tf.cond(x > 0, lambda: 1, lambda: 0.5), tf.constant(1))

    def test_none_in_one_branch(self):
        with pytest.raises(ValueError, match="Lengths of branch outputs of cond must match"):
            traced(lambda x: tf.cond(x > 0, lambda: x, lambda: None), tf.constant(1))

    def test_something_that_is_no_tensor(self):
        with pytest.raises(TypeError, match="found return value of type builtin_function"):
            traced(lambda x: tf.cond(x > 0, lambda: len, lambda: len), tf.constant(1))
