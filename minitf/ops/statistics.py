"""Reductions made of others: norms, variance, counts, logsumexp."""

import numpy as np

from minitf import dtypes
from minitf.ops.arithmetic import add_op
from minitf.ops.broadcasting import (
    reshape,
    shape,
)
from minitf.ops.comparisons import equal, not_equal
from minitf.ops.conversion import cast, constant, convert_to_tensor, identity, stop_gradient
from minitf.ops.division import divide_op
from minitf.ops.inference import node_name
from minitf.ops.math import abs, exp, log, sqrt, square
from minitf.ops.reductions import reduce_max, reduce_mean, reduce_sum
from minitf.ops.rounding import is_finite
from minitf.ops.selection import where
from minitf.ops.shaping import squeeze
from minitf.tensors import Tensor

__all__ = [
    "count_nonzero",
    "norm",
    "normalize",
    "reduce_logsumexp",
    "reduce_std",
    "reduce_variance",
    "zero_fraction",
]


def reduce_logsumexp(
    input_tensor: object, axis: object = None, keepdims: bool = False, name: str | None = None
) -> Tensor:
    """`log(sum(exp(x)))` without overflow: the largest element is taken out first."""
    x = convert_to_tensor(input_tensor)
    largest = reduce_max(x, axis, keepdims=True)
    # An infinite maximum would make inf - inf; it needs no help.
    offset = stop_gradient(where(is_finite(largest), largest, 0))
    result = log(reduce_sum(exp(x - offset), axis, keepdims))
    if not keepdims:
        offset = reshape(offset, shape(result))
    return add_op(result, offset, name=node_name(name, "ReduceLogSumExp"))


def reduce_variance(
    input_tensor: object, axis: object = None, keepdims: bool = False, name: str | None = None
) -> Tensor:
    """The mean squared distance from the mean. Raises TypeError for integers."""
    x = convert_to_tensor(input_tensor)
    means = reduce_mean(x, axis, keepdims=True)
    if means.dtype.is_integer:
        raise TypeError(f"Input must be either real or complex. Received integer type {means.dtype}.")
    return reduce_mean(square(x - means), axis, keepdims, node_name(name, "reduce_variance"))


def reduce_std(
    input_tensor: object, axis: object = None, keepdims: bool = False, name: str | None = None
) -> Tensor:
    """The square root of the variance. Raises TypeError for integers."""
    return sqrt(reduce_variance(input_tensor, axis, keepdims), name=node_name(name, "reduce_std"))


def count_nonzero(
    input: object,
    axis: object = None,
    keepdims: bool | None = None,
    dtype: object = dtypes.int64,
    name: str | None = None,
) -> Tensor:
    """How many elements are not zero (not False, not empty)."""
    x = convert_to_tensor(input)
    zero = {"O": "", "b": False}.get(x.dtype.kind, 0)
    return reduce_sum(cast(not_equal(x, zero), dtype), axis, keepdims, node_name(name, "count_nonzero"))


def zero_fraction(value: object, name: str | None = None) -> Tensor:
    """The share of elements that are 0, as float32."""
    x = convert_to_tensor(value)
    zeros_found = reduce_mean(cast(equal(x, constant(0, x.dtype)), dtypes.float32))
    return identity(zeros_found, name=node_name(name, "zero_fraction"))


def norm(
    tensor: object,
    ord: object = "euclidean",
    axis: object = None,
    keepdims: bool | None = None,
    name: str | None = None,
) -> Tensor:
    """The norm of vectors, or of matrices entry by entry: "euclidean", 1, 2, another number, infinity.

    Raises ValueError when `axis` is neither one integer nor two.
    """
    x = convert_to_tensor(tensor)
    axes = axis if isinstance(axis, (list, tuple)) and len(axis) == 2 else (axis,)
    if axis is not None and not all(isinstance(a, int) for a in axes):
        raise ValueError(f"'axis' must be None, an integer, or a tuple of 2 unique integers, got {axis}")
    if isinstance(axis, (list, tuple)) and len(axis) == 2 and ord not in ("euclidean", "fro"):
        raise dtypes.unsupported(f"norm of matrices with ord={ord!r}")
    if ord in ("euclidean", "fro", 2):
        result = sqrt(reduce_sum(x * x, axis, keepdims=True))
    elif ord == np.inf:
        result = reduce_max(abs(x), axis, keepdims=True)
    elif ord == 1:
        result = reduce_sum(abs(x), axis, keepdims=True)
    else:
        result = reduce_sum(abs(x) ** ord, axis, keepdims=True) ** (1.0 / ord)
    if keepdims:
        return result
    axes = None if axis is None else [axis] if np.ndim(axis) == 0 else list(axis)
    return squeeze(result, axes, name=node_name(name, "norm"))


def normalize(
    tensor: object, ord: object = "euclidean", axis: object = None, name: str | None = None
) -> tuple[Tensor, Tensor]:
    """`tensor` divided by its norm along the axes, and that norm."""
    x = convert_to_tensor(tensor)
    length = norm(x, ord, axis, keepdims=True)
    return divide_op(x, length, name=node_name(name, "normalize")), length
