"""`if` and `… if … else …`: Python's on Python values, an If op on tensors."""

import pytest

import minitf as tf


def types_of(function, *arguments):
    return [op.type for op in function.get_concrete_function(*arguments).graph.get_operations()]


@tf.function
def absolute(x):
    if x > 0:
        y = x
    else:
        y = -x
    return y


class TestPython:
    def test_an_if_on_python_values_stays_python(self):
        ran = []

        @tf.function
        def f(x, flag):
            if flag:
                ran.append("then")
                return x + 1
            ran.append("else")
            return x

        assert int(f(tf.constant(1), True)) == 2
        assert ran == ["then"]
        assert "StatelessIf" not in types_of(f, tf.constant(1), True)

    def test_a_variable_may_be_undefined_in_the_branch_not_taken(self):
        @tf.function
        def f(x, flag):
            if flag:
                y = x
            return y if flag else x

        assert int(f(tf.constant(1), False)) == 1

    def test_the_other_side_of_a_conditional_expression_is_not_evaluated(self):
        f = tf.function(lambda x: x + 1 if x is not None else undefined_name)  # noqa: F821 - never evaluated
        assert int(f(tf.constant(1))) == 2


class TestTensors:
    @pytest.mark.parametrize("x", [3, 0, -3])
    def test_takes_the_branch_when_it_runs(self, x):
        assert int(absolute(tf.constant(x))) == abs(x)

    def test_is_one_if_op(self):
        assert types_of(absolute, tf.constant(1)).count("StatelessIf") == 1

    def test_elif_and_early_returns(self):
        @tf.function
        def sign(x):
            if x > 0:
                return 1
            if x < 0:
                return -1
            return 0

        assert [int(sign(tf.constant(x))) for x in (5, -5, 0)] == [1, -1, 0]

    def test_attributes_and_items_are_variables_too(self):
        class State:
            pass

        @tf.function
        def f(x):
            state, items = State(), {"a": x}
            state.n = x
            if x > 0:
                state.n = x * 10
                items["a"] = x * 100
            return state.n, items["a"]

        assert [int(value) for value in f(tf.constant(2))] == [20, 200]

    def test_conditional_expression(self):
        f = tf.function(lambda x: x * 2 if x > 0 else -x)
        assert [int(f(tf.constant(x))) for x in (4, -4)] == [8, 4]

    def test_effects_of_the_branch_taken_only(self):
        v = tf.Variable(0)

        @tf.function
        def f(x):
            if x > 0:
                v.assign_add(1)
            else:
                v.assign_sub(100)

        f(tf.constant(1))
        assert int(v) == 1

    def test_gradient_at_the_boundary(self):
        x = tf.constant(0.0)
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = tf.function(lambda x: tf.math.log(x) if x > 0.0 else tf.zeros_like(x) * x)(x)
        assert float(tape.gradient(y, x)) == 0.0


class TestRefusals:
    def refused(self, function, x=1):
        with pytest.raises(Exception) as caught:
            tf.function(function)(tf.constant(x))
        return type(caught.value), str(caught.value)

    def test_a_name_missing_in_the_else_branch(self):
        def f(x):
            if x > 0:
                y = x
            return y

        kind, text = self.refused(f)
        assert kind is ValueError
        assert "'y' must also be initialized in the else branch" in text

    def test_none_in_a_branch(self):
        def f(x):
            y = None
            if x > 0:
                y = x
            return y

        kind, text = self.refused(f)
        assert kind is ValueError
        assert "'y' is None at the end of the else branch." in text

    def test_a_missing_return(self):
        def f(x):
            if x > 0:
                return x

        kind, text = self.refused(f)
        assert kind is ValueError
        assert "the else branch must also have a return statement." in text

    def test_dtypes_that_differ(self):
        def f(x):
            if x > 0:
                y = 1
            else:
                y = 0.5
            return y

        kind, text = self.refused(f)
        assert kind is TypeError
        assert "'y' has dtype int32 in the main branch, but dtype float32 in the else branch" in text

    def test_structures_that_differ(self):
        def f(x):
            if x > 0:
                y = [x]
            else:
                y = x
            return y

        kind, text = self.refused(f)
        assert kind is TypeError
        assert "'y' must have the same nested structure in the main and else branches" in text

    def test_dtypes_of_a_conditional_expression(self):
        kind, text = self.refused(lambda x: 1 if x > 0 else 0.5)
        assert kind is TypeError
        assert "'x > 0' has dtype int32 in the main branch" in text

    def test_a_vector_as_condition(self):
        kind, text = self.refused(lambda x: absolute(x), [1, 2])
        assert kind is ValueError
        assert "condition of if statement expected to be `tf.bool` scalar" in text

    def test_a_number_as_condition(self):
        def f(x):
            if x:
                x = x * 2
            return x

        kind, text = self.refused(f)
        assert kind is ValueError
        assert "to use as boolean Tensor, use `tf.cast`" in text
