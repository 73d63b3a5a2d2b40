"""Gradients by tape."""

import pytest

import minitf as tf


def test_gradient_of_a_watched_tensor():
    x = tf.constant(3.0)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x * x
    assert float(tape.gradient(y, x)) == 6.0


def test_variables_are_watched_when_read():
    v, w = tf.Variable(2.0), tf.Variable(1.0, trainable=False)
    with tf.GradientTape() as tape:
        y = v * v * w
    assert [None if g is None else float(g) for g in tape.gradient(y, [v, w])] == [4.0, None]


def test_structures_of_sources():
    v, w = tf.Variable(2.0), tf.Variable(3.0)
    with tf.GradientTape() as tape:
        y = v * w
    gradients = tape.gradient(y, {"v": v, "rest": (w,)})
    assert float(gradients["v"]) == 3.0 and float(gradients["rest"][0]) == 2.0


def test_a_tape_is_used_once_unless_persistent():
    x = tf.Variable(1.0)
    with tf.GradientTape() as tape:
        y = x * 2.0
    tape.gradient(y, x)
    with pytest.raises(RuntimeError, match="non-persistent GradientTape can only be used to compute one set"):
        tape.gradient(y, x)


def test_second_derivative():
    x = tf.Variable(2.0)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            y = x * x * x
        first = inner.gradient(y, x)
    assert float(outer.gradient(first, x)) == 12.0


def test_unconnected_source():
    x, other = tf.Variable([1.0, 2.0]), tf.Variable([1.0, 2.0])
    with tf.GradientTape(persistent=True) as tape:
        y = x * 2.0
    assert tape.gradient(y, other) is None
    assert tape.gradient(y, other, unconnected_gradients="zero").numpy().tolist() == [0.0, 0.0]


def test_stop_recording():
    x = tf.Variable(2.0)
    with tf.GradientTape() as tape:
        y = x * x
        with tape.stop_recording():
            z = y * x
    assert tape.gradient(z, x) is None


def test_jacobian():
    x = tf.Variable([1.0, 2.0])
    with tf.GradientTape() as tape:
        y = x * x
    assert tape.jacobian(y, x).numpy().tolist() == [[2.0, 0.0], [0.0, 4.0]]


def test_gradient_of_a_tensor_that_a_function_captures():
    x = tf.constant(3.0)

    @tf.function
    def f():
        return x * x

    with tf.GradientTape() as tape:
        tape.watch(x)
        y = f()
    assert float(tape.gradient(y, x)) == 6.0


def test_tape_inside_a_function():
    v = tf.Variable(3.0)

    @tf.function
    def f(x):
        with tf.GradientTape() as tape:
            y = v * x * x
        return tape.gradient(y, v)

    assert float(f(tf.constant(2.0))) == 4.0


def test_gradient_of_a_variable_given_as_argument():
    @tf.function
    def f(v, x):
        return v * x

    v = tf.Variable(3.0)
    with tf.GradientTape() as tape:
        y = f(v, tf.constant(2.0))
    assert float(tape.gradient(y, v)) == 2.0


def test_an_input_that_is_not_watched_costs_no_op():
    @tf.function
    def f(x):
        with tf.GradientTape() as tape:
            y = tf.matmul(x, v)
        return tape.gradient(y, v)

    v = tf.Variable([[1.0, 2.0], [3.0, 4.0]])
    types = [node.type for node in f.get_concrete_function(tf.TensorSpec([2, 2])).graph.get_operations()]
    assert types.count("MatMul") == 2


def test_batch_jacobian_of_rows():
    x = tf.constant([[1.0, 2.0], [3.0, 4.0]])
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.stack([x[:, 0] * x[:, 1], x[:, 0]], axis=1)
    expected = [[[2.0, 1.0], [1.0, 0.0]], [[4.0, 3.0], [1.0, 0.0]]]
    assert tape.batch_jacobian(y, x).numpy().tolist() == expected
    with pytest.raises(RuntimeError, match="one set of gradients"):
        tape.batch_jacobian(y, x)


def test_batch_jacobian_needs_rows_of_both():
    x = tf.ones([2, 2])
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(x)
        y, z = tf.reduce_sum(x, axis=1), tf.ones([3, 1]) * tf.reduce_sum(x)
    with pytest.raises(ValueError, match="must have rank at least 2"):
        tape.batch_jacobian(y, x)
    with pytest.raises(ValueError, match="to match"):
        tape.batch_jacobian(z, x)
