"""A gradient of one's own, eagerly, in graphs and inside loops; and tf.gradients."""

import pytest

import minitf as tf


@tf.custom_gradient
def reversed_gradient(x):
    def gradient(upstream):
        return -upstream * x

    return x * 1.0, gradient


def by_tape(function, x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = function(x)
    return tape.gradient(y, x)


X = tf.constant(3.0)


def test_eagerly():
    assert float(by_tape(lambda x: reversed_gradient(x) * 10.0, X)) == -30.0


def test_in_a_graph():
    assert float(tf.function(lambda x: by_tape(lambda y: reversed_gradient(y) * 10.0, x))(X)) == -30.0


def test_through_a_traced_function():
    f = tf.function(lambda x: reversed_gradient(x) * 10.0)
    assert float(by_tape(f, X)) == -30.0


def test_in_a_loop():
    @tf.function
    def f(x):
        y = x
        for _ in tf.range(2):
            y = reversed_gradient(y * 2.0)
        return y

    # y1 = 2x, y2 = 4x; each step gives -(value) * 2
    assert float(by_tape(f, X)) == (-6.0 * 2.0) * (-12.0 * 2.0)


def test_for_a_variable():
    v = tf.Variable(3.0)
    with tf.GradientTape() as tape:
        y = reversed_gradient(v)
    assert float(tape.gradient(y, v)) == -3.0


def test_gradients_in_a_graph():
    f = tf.function(lambda x: tf.gradients(x * x, [x, tf.constant(1.0)]))
    by_x, by_other = f(X)
    assert float(by_x) == 6.0
    assert by_other is None


def test_gradients_do_not_work_eagerly():
    with pytest.raises(RuntimeError, match=r"tf\.gradients is not supported when eager execution is enabled"):
        tf.gradients(X, X)


def test_gradients_of_variables():
    v = tf.Variable(2.0)

    @tf.custom_gradient
    def scaled(x):
        return x * v, lambda dy, variables: (dy, [dy * 10 for _ in variables])

    x = tf.constant(3.0)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = scaled(x)
    assert [g.numpy() for g in tape.gradient(y, [x, v])] == [1.0, 10.0]


def test_gradients_of_variables_must_be_given():
    v = tf.Variable(2.0)
    scaled = tf.custom_gradient(lambda x: (x * v, lambda dy: dy))
    with pytest.raises(TypeError, match="must accept keyword argument 'variables'"):
        scaled(tf.constant(3.0))
