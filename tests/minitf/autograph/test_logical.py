"""`and`, `or`, `not`: lazy as in Python; If and LogicalNot ops on tensors."""

import minitf as tf


class TestPython:
    def test_right_side_is_not_evaluated_when_left_is_false(self):
        f = tf.function(lambda x: x is None and undefined_name)  # noqa: F821 - never evaluated
        assert not bool(f(tf.constant(1)))

    def test_right_side_is_not_evaluated_when_left_is_true(self):
        f = tf.function(lambda x: x is not None or undefined_name)  # noqa: F821 - never evaluated
        assert bool(f(tf.constant(1)))

    def test_the_deciding_value_is_the_result(self):
        f = tf.function(lambda x, default: x * (default or 5) * ((default and 7) or 1))
        assert int(f(tf.constant(2), 0)) == 10

    def test_not(self):
        f = tf.function(lambda x, flag: x if not flag else -x)
        assert int(f(tf.constant(1), False)) == 1

    def test_comparing_python_values_gives_a_python_bool(self):
        seen = []

        @tf.function
        def f(x, name):
            seen.append(name == "relu")
            return x

        f(tf.constant(1), "relu")
        assert seen == [True]


class TestTensors:
    def test_and_or_not(self):
        f = tf.function(lambda x: (x > 0 and x < 10, x < 0 or x > 10, not x > 0))
        assert [bool(value) for value in f(tf.constant(5))] == [True, False, False]
        assert [bool(value) for value in f(tf.constant(-5))] == [False, True, True]

    def test_chained_comparisons(self):
        f = tf.function(lambda x: 1 < x < 5)
        assert [bool(f(tf.constant(x))) for x in (0, 3, 7)] == [False, True, False]

    def test_the_right_side_does_not_run_when_the_left_is_false(self):
        ran = tf.Variable(0)

        @tf.function
        def check(x):
            ran.assign_add(1)
            return x > 0

        f = tf.function(lambda x: x > 100 and check(x))
        assert not bool(f(tf.constant(1)))
        assert int(ran) == 0
        assert bool(f(tf.constant(101)))
        assert int(ran) == 1
