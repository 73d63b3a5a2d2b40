"""Data types and what they may be called."""

import numpy as np
import pytest

import minitf as tf


@pytest.mark.parametrize("name", ["float32", "int64", "bool", "string", "uint8"])
def test_a_dtype_equals_its_name_and_its_numpy_type(name):
    dtype = tf.as_dtype(name)
    assert dtype == name
    assert dtype == dtype.as_numpy_dtype
    assert repr(dtype) == f"tf.{name}"
    assert str(dtype) == f"<dtype: '{name}'>"


def test_python_types_stand_for_dtypes():
    assert [tf.as_dtype(kind) for kind in (float, int, bool, str)] == [
        tf.float32,
        tf.int64,
        tf.bool,
        tf.string,
    ]


@pytest.mark.parametrize("value", ["foo", None])
def test_unknown_dtype(value):
    with pytest.raises(TypeError, match="Cannot convert the argument `type_value`"):
        tf.as_dtype(value)


def test_unsupported_dtype_says_so():
    with pytest.raises(NotImplementedError, match="run this kata locally"):
        tf.as_dtype("bfloat16")


def test_limits():
    assert tf.int8.min == -128
    assert tf.float32.max == np.finfo(np.float32).max
    assert tf.float64.is_floating and tf.uint8.is_unsigned and tf.bool.is_bool
