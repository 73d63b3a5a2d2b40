"""Operators convert their operands as TensorFlow does."""

import numpy as np
import pytest

import minitf as tf


def test_python_operands_take_the_tensors_dtype():
    assert (tf.constant(1.5) + 1).dtype == tf.float32
    assert (np.int64(1) + tf.constant([2])).numpy().tolist() == [3]
    assert (tf.constant(1) * np.float64(1.5)).numpy() == 1
    assert (np.array([1.0]) + tf.constant([1.0])).dtype == tf.float32


def test_integers_divide_to_float64():
    assert (tf.constant(3) / tf.constant(2)).dtype == tf.float64
    assert (tf.constant(7) // tf.constant(2)).numpy() == 3


@pytest.mark.parametrize(
    ("task", "error", "text"),
    [
        (
            lambda: tf.constant(1.0) + tf.constant(1),
            tf.errors.InvalidArgumentError,
            "cannot compute AddV2 as input #1",
        ),
        (
            lambda: tf.constant(1) + 1.5,
            tf.errors.InvalidArgumentError,
            "expected to be a int32 tensor but is a float",
        ),
        (lambda: tf.constant(1) * 1.5, TypeError, "Cannot convert 1.5 to EagerTensor of dtype int32"),
        (lambda: tf.constant(1) + None, ValueError, r"Attempt to convert a value \(None\)"),
        (lambda: tf.constant(1) // 0, tf.errors.InvalidArgumentError, "Integer division by zero"),
        (
            lambda: tf.constant([1, 2]) + tf.constant([1, 2, 3]),
            tf.errors.InvalidArgumentError,
            r"Incompatible shapes: \[2\] vs. \[3\] \[Op:AddV2\] name: $",
        ),
    ],
)
def test_eager_errors(task, error, text):
    with pytest.raises(error, match=text):
        task()


@pytest.mark.parametrize(
    ("task", "error", "text"),
    [
        (
            lambda x: x + tf.constant(1),
            TypeError,
            "Input 'y' of 'AddV2' Op has type int32 that does not match type float32",
        ),
        (lambda x: x + None, ValueError, "None values not supported."),
        (lambda x: tf.maximum(0, x), TypeError, "Input 'y' of 'Maximum' Op has type float32"),
        (
            lambda x: x + tf.constant([1.0, 2.0, 3.0]),
            ValueError,
            r"Dimensions must be equal, but are 2 and 3 for '{{node add}} = AddV2\[T=DT_FLOAT\]\(x, Const\)'"
            r" with input shapes: \[2\], \[3\]\.",
        ),
    ],
)
def test_errors_while_tracing(task, error, text):
    def f(x):
        return task(x)

    with pytest.raises(error, match=text):
        tf.function(f, autograph=False)(tf.constant([1.0, 2.0]))


def test_equality():
    assert (tf.constant(1) == None) is False  # noqa: E711 - the operator is what is tested
    assert bool(tf.constant([1, 2]) == tf.constant([1, 2, 3])) is False
    assert (tf.constant([1, 2]) == tf.constant([1, 3])).numpy().tolist() == [True, False]
