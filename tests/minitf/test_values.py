"""Python and NumPy values become tensors by TensorFlow's rules."""

import numpy as np
import pytest

from minitf import dtypes
from minitf.values import to_numpy


@pytest.mark.parametrize(
    ("value", "dtype"),
    [
        (1, "int32"),
        (2**40, "int64"),
        (1.0, "float32"),
        (True, "bool"),
        ("a", "string"),
        ([1, 2.0], "float32"),
        ([], "float32"),
        (np.float64(1), "float64"),
        (np.arange(3), "int64"),
        (range(3), "int32"),
        ([np.array([1.0, 2.0]), np.array([3.0, 4.0])], "float64"),
    ],
)
def test_natural_dtype(value, dtype):
    assert to_numpy(value)[1].name == dtype


@pytest.mark.parametrize(
    ("value", "dtype", "text"),
    [
        (1.5, dtypes.int32, "Cannot convert 1.5 to EagerTensor of dtype int32"),
        (1, dtypes.bool, "Cannot convert 1 to EagerTensor of dtype bool"),
        ("a", dtypes.int32, "Cannot convert 'a' to EagerTensor of dtype int32"),
        ([1.5], dtypes.int32, r"Cannot convert \[1.5\] to EagerTensor of dtype int32"),
    ],
)
def test_values_that_do_not_fit(value, dtype, text):
    with pytest.raises(TypeError, match=text):
        to_numpy(value, dtype)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ([1, "a"], "mixed types"),
        ([True, 1], "mixed types"),
        ([[1], [1, 2]], "non-rectangular"),
        (2**70, "out-of-range integer"),
        (None, r"Attempt to convert a value \(None\) with an unsupported type"),
        ({1}, "unsupported type"),
    ],
)
def test_what_no_tensor_can_hold(value, text):
    with pytest.raises(ValueError, match=text):
        to_numpy(value)


def test_arrays_are_cast_even_when_digits_are_lost():
    value, dtype = to_numpy(np.array([1.5]), dtypes.int32)
    assert value.tolist() == [1] and dtype is dtypes.int32


def test_bools_become_floats_and_integers_wrap():
    assert to_numpy(True, dtypes.float32)[0] == 1.0
    assert to_numpy(300, dtypes.int8)[0] == 44
