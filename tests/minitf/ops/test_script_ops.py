"""Python functions as ops: visible nodes that run each time, with TensorFlow's gradients."""

import numpy as np
import pytest

import minitf as tf

X = tf.constant([1.0, 2.0])


def test_py_function_gets_eager_tensors() -> None:
    seen = []

    @tf.function
    def run(x: tf.Tensor) -> tf.Tensor:
        return tf.py_function(lambda v: seen.append(tf.executing_eagerly()) or v * 2, [x], tf.float32)

    for _ in range(2):
        assert run(X).numpy().tolist() == [2.0, 4.0]
    assert seen == [True, True]
    (concrete,) = [run.get_concrete_function(X)]
    assert "EagerPyFunc" in [node.type for node in concrete.graph.get_operations()]
    assert concrete.structured_outputs.shape.rank is None


def test_gradients_flow_through_py_function_only() -> None:
    @tf.function
    def gradients(x: tf.Tensor) -> tuple:
        with tf.GradientTape(persistent=True) as tape:
            tape.watch(x)
            y = tf.py_function(lambda v: v * v, [x], tf.float32)
            z = tf.numpy_function(lambda v: v * v, [x], tf.float32)
        return tape.gradient(y, x), tape.gradient(z, x)

    by_python, by_numpy = gradients(X)
    assert by_python.numpy().tolist() == [2.0, 4.0]
    assert by_numpy is None


def test_numpy_function_gets_arrays_and_its_dtype_is_checked_in_graphs() -> None:
    assert tf.numpy_function(lambda v: v.astype("f8"), [X], tf.float32).dtype == tf.float64
    kinds = []
    run = tf.function(lambda x: tf.numpy_function(lambda v: kinds.append(type(v)) or v, [x], tf.float32))
    run(X)
    assert kinds == [np.ndarray]
    wrong = tf.function(lambda x: tf.numpy_function(lambda v: v.astype("f8"), [x], tf.float32))
    with pytest.raises(
        tf.errors.InvalidArgumentError, match="returned by pyfunc_0 is double, but expects float"
    ):
        wrong(X)


def test_exceptions_become_errors_of_the_op() -> None:
    def fail(x: object) -> object:
        raise ValueError("vv")

    with pytest.raises(tf.errors.InvalidArgumentError, match="ValueError: vv"):
        tf.py_function(fail, [X], tf.float32)
    with pytest.raises(tf.errors.UnknownError, match="ZeroDivisionError"):
        tf.py_function(lambda x: 1 / 0, [X], tf.float32)
    with pytest.raises(tf.errors.OutOfRangeError, match="StopIteration"):
        tf.py_function(lambda x: next(iter([])), [X], tf.float32)


def test_many_and_no_outputs() -> None:
    _, second = tf.py_function(lambda x: (x, x + 1), [X], [tf.float32, tf.float32])
    assert second.numpy().tolist() == [2.0, 3.0]
    assert tf.py_function(lambda x: None, [X], []) == []


def test_the_gradient_does_not_run_the_function_again():
    ran = []

    def square(x):
        ran.append(float(x))
        return x * x

    @tf.function
    def f(x):
        y = x
        for _ in tf.range(2):
            y = tf.ensure_shape(tf.py_function(square, [y], tf.float32), [])
        return y

    x = tf.constant(2.0)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = f(x)
    assert float(tape.gradient(y, x)) == 4 * 2.0**3
    assert ran == [2.0, 4.0]


def test_second_derivatives():
    def gradient(x):
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = tf.py_function(lambda value: value * value * value, [x], tf.float32)
        return tape.gradient(y, x)

    x = tf.constant(2.0)
    with tf.GradientTape() as tape:
        tape.watch(x)
        first = gradient(x)
    assert float(first) == 12.0
    assert float(tape.gradient(first, x)) == 12.0
    traced = tf.function(gradient)
    with tf.GradientTape() as tape:
        tape.watch(x)
        first = traced(x)
    assert float(tape.gradient(first, x)) == 12.0
