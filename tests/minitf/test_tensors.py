"""Tensors as Python sees them, eager and symbolic."""

import numpy as np
import pytest

import minitf as tf


def traced(function, *arguments):
    """Trace without AutoGraph, so that Python's own behavior shows."""
    return tf.function(function, autograph=False)(*arguments)


def test_repr_and_str():
    assert repr(tf.constant(1)) == "<tf.Tensor: shape=(), dtype=int32, numpy=1>"
    assert repr(tf.constant([[1.5, 2.0]])) == (
        "<tf.Tensor: shape=(1, 2), dtype=float32, numpy=array([[1.5, 2. ]], dtype=float32)>"
    )
    assert str(tf.constant(1.5)) == "tf.Tensor(1.5, shape=(), dtype=float32)"
    assert repr(tf.constant("é")) == r"<tf.Tensor: shape=(), dtype=string, numpy=b'\xc3\xa9'>"


def test_eager_tensors_convert_to_python():
    assert bool(tf.constant(True)) and int(tf.constant(3)) == 3 and float(tf.constant(1.5)) == 1.5
    assert [1, 2, 3][tf.constant(1)] == 2
    assert f"{tf.constant(1.5):.2f}" == "1.50"
    assert len(tf.constant([1, 2])) == 2 and [int(item) for item in tf.constant([1, 2])] == [1, 2]


@pytest.mark.parametrize(
    ("task", "error", "text"),
    [
        (lambda x: bool(x), ValueError, "truth value of an array with more than one element"),
        (lambda x: int(x), TypeError, "only 0-dimensional arrays"),
        (lambda x: hash(x), TypeError, "Tensor is unhashable. Instead, use tensor.ref"),
        (lambda x: list(x[0]), TypeError, "Cannot iterate over a scalar tensor."),
        (lambda x: len(x[0]), TypeError, r"Scalar tensor has no `len\(\)`"),
        (lambda x: x.foo, AttributeError, "EagerTensor' object has no attribute 'foo'"),
        (lambda x: x.astype, AttributeError, "If you are looking for numpy-related methods"),
        (lambda x: x.graph, AttributeError, "Tensor.graph is undefined when eager execution is enabled."),
        (lambda x: x.set_shape([3]), ValueError, "is not compatible with supplied shape"),
    ],
)
def test_what_eager_tensors_refuse(task, error, text):
    with pytest.raises(error, match=text):
        task(tf.constant([1, 2]))


@pytest.mark.parametrize(
    ("task", "error", "text"),
    [
        (bool, tf.errors.OperatorNotAllowedInGraphError, "Using a symbolic `tf.Tensor` as a Python `bool`"),
        (list, tf.errors.OperatorNotAllowedInGraphError, "Iterating over a symbolic `tf.Tensor`"),
        (len, TypeError, r"len is not well defined for a symbolic Tensor \(x:0\)"),
        (np.sum, NotImplementedError, r"Cannot convert a symbolic tf.Tensor \(x:0\) to a numpy array"),
        (lambda x: x.numpy(), AttributeError, "'SymbolicTensor' object has no attribute 'numpy'"),
        (hash, TypeError, "Tensor is unhashable"),
        (lambda x: f"{x:.2f}", TypeError, "unsupported format string passed to SymbolicTensor"),
    ],
)
def test_what_symbolic_tensors_refuse(task, error, text):
    def f(x):
        return task(x)

    with pytest.raises(error, match=text):
        traced(f, tf.constant([1.0, 2.0]))


def test_symbolic_text_and_names():
    seen = []

    def f(x):
        seen.extend([repr(x), str(x), (x + 1.0).name, (x * 2.0).name, (x + 1.0).name])
        return x

    traced(f, tf.constant(1.0))
    assert seen == [
        "<tf.Tensor 'x:0' shape=() dtype=float32>",
        'Tensor("x:0", shape=(), dtype=float32)',
        "add:0",
        "mul:0",
        "add_1:0",
    ]


def test_a_leaked_tensor_is_out_of_scope():
    leaked = []

    def f(x):
        leaked.append(x * 2.0)
        return x

    traced(f, tf.constant(1.0))
    with pytest.raises(TypeError, match="is out of scope and cannot be used here"):
        leaked[0] + 1.0
    with pytest.raises(AttributeError, match="numpy"):
        leaked[0].numpy()
