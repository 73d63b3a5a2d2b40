"""Reductions over axes: sum, mean, product, extremes, all and any, the Euclidean norm."""

from collections.abc import Callable

import numpy as np

from minitf import dtypes
from minitf.ops.allowed import INDEX, NUMBER, ORDERED
from minitf.ops.arithmetic import multiply_op
from minitf.ops.broadcasting import (
    axis_tuple,
    broadcast_back,
    explain_reduction,
    infer_reduced,
    kept_shape,
    reshape,
    shape,
    sum_op,
)
from minitf.ops.comparisons import equal
from minitf.ops.conversion import cast, constant, convert_to_tensor
from minitf.ops.creation import range as range_of
from minitf.ops.division import divide_no_nan_op, divide_op
from minitf.ops.scans import cumprod
from minitf.ops.shaping import rank, transpose
from minitf.registry import Op, define, not_differentiable
from minitf.tensors import Tensor

__all__ = [
    "reduce_all",
    "reduce_any",
    "reduce_euclidean_norm",
    "reduce_max",
    "reduce_mean",
    "reduce_min",
    "reduce_prod",
    "reduce_sum",
]


def _reduction(type: str, kernel: Callable, types: tuple = NUMBER, input: str = "T") -> Op:
    by_variable = {"Tidx": INDEX} | ({"T": types} if input == "T" else {})
    return define(
        type,
        f"input: {input}, reduction_indices: Tidx",
        infer=infer_reduced,
        kernel=kernel,
        dtypes=by_variable,
        explain=explain_reduction,
    )


def _axes(tensor: Tensor, axis: object) -> object:
    """The axes to reduce: those given, or all."""
    if axis is not None:
        return axis
    count = tensor.shape.rank
    if count is None:
        return range_of(rank(tensor))
    # A node of its own, named before the reduction's.
    return constant(np.arange(count, dtype=np.int32), dtypes.int32)


def _reduce(op: Op, tensor: object, axis: object, keepdims: bool | None, name: str | None) -> Tensor:
    tensor = convert_to_tensor(tensor)
    result = op(tensor, _axes(tensor, axis), keep_dims=bool(keepdims), name=name)
    if axis is None and not keepdims:
        result.set_shape(())
    return result


def reduce_sum(
    input_tensor: object, axis: object = None, keepdims: bool = False, name: str | None = None
) -> Tensor:
    """The sum over all axes or those given."""
    return _reduce(sum_op, input_tensor, axis, keepdims, name)


# Mean


def _count(x: np.ndarray, axes: np.ndarray) -> int:
    return int(np.prod([np.shape(x)[axis] for axis in axis_tuple(axes)], dtype=np.int64))


def _mean(x: np.ndarray, axes: np.ndarray, keep_dims: bool = False) -> np.ndarray:
    total = np.sum(x, axis_tuple(axes), x.dtype, keepdims=keep_dims)
    count = _count(x, axes)
    if x.dtype.kind == "f":
        return total / x.dtype.type(count)
    # NB: in TensorFlow, as here, the mean of no numbers is NaN for floats only, and else 0.
    mean = total / x.dtype.type(max(count, 1))
    # Integer means are rounded towards zero.
    return mean if x.dtype.kind == "c" else np.trunc(mean).astype(x.dtype)


mean_op = _reduction("Mean", _mean)


@mean_op.gradient
def _(op, upstream):
    x = op.inputs[0]
    ratio = cast(_size_of(x), upstream.dtype) / cast(_size_of(upstream), upstream.dtype)
    return [divide_op(broadcast_back(op, upstream), ratio), None]


def _size_of(tensor: Tensor) -> object:
    count = tensor.shape.num_elements()
    return _product(shape(tensor)) if count is None else np.float32(count)


def _product(sizes: Tensor) -> Tensor:
    return prod_op(sizes, np.zeros(1, np.int32), keep_dims=False)


def reduce_mean(
    input_tensor: object, axis: object = None, keepdims: bool = False, name: str | None = None
) -> Tensor:
    """The mean over all axes or those given; of integers, rounded towards zero."""
    return _reduce(mean_op, input_tensor, axis, keepdims, name)


# Max, Min


def _lowest(dtype: np.dtype) -> object:
    return -np.inf if dtype.kind == "f" else np.iinfo(dtype).min


def _highest(dtype: np.dtype) -> object:
    return np.inf if dtype.kind == "f" else np.iinfo(dtype).max


max_op = _reduction(
    "Max",
    lambda x, axes, keep_dims=False: np.max(
        x, axis_tuple(axes), keepdims=keep_dims, initial=_lowest(x.dtype)
    ),
    ORDERED,
)
min_op = _reduction(
    "Min",
    lambda x, axes, keep_dims=False: np.min(
        x, axis_tuple(axes), keepdims=keep_dims, initial=_highest(x.dtype)
    ),
    ORDERED,
)


def _gradient_of_extreme(op, upstream):
    """Shared equally by all elements that reach the extreme."""
    x, axes = op.inputs
    sizes = kept_shape(x, axes)
    chosen = cast(equal(reshape(op.outputs[0], sizes), x), upstream.dtype)
    count = reshape(sum_op(chosen, axes, keep_dims=False), sizes)
    return [chosen / count * reshape(upstream, sizes), None]


max_op.gradient(_gradient_of_extreme)
min_op.gradient(_gradient_of_extreme)


def reduce_max(
    input_tensor: object, axis: object = None, keepdims: bool = False, name: str | None = None
) -> Tensor:
    """The largest element over all axes or those given."""
    return _reduce(max_op, input_tensor, axis, keepdims, name)


def reduce_min(
    input_tensor: object, axis: object = None, keepdims: bool = False, name: str | None = None
) -> Tensor:
    """The smallest element over all axes or those given."""
    return _reduce(min_op, input_tensor, axis, keepdims, name)


# Prod

prod_op = _reduction(
    "Prod", lambda x, axes, keep_dims=False: np.prod(x, axis_tuple(axes), x.dtype, keepdims=keep_dims)
)


@prod_op.gradient
def _(op, upstream):
    """The product of all other elements, by running products from both ends: right at zeros, too."""
    x, axes = op.inputs
    count, listed = x.shape.rank, axes.abstract.constant
    if count is None or listed is None:
        raise dtypes.unsupported("the gradient of reduce_prod over axes that are not known while tracing")
    reduced = sorted({int(axis) % count for axis in np.ravel(listed)})
    order = reduced + [axis for axis in np.arange(count).tolist() if axis not in reduced]
    moved = transpose(x, np.array(order, np.int32))
    sizes = shape(moved)
    flat = reshape(moved, [_product(sizes[: len(reduced)]), _product(sizes[len(reduced) :])])
    others = cumprod(flat, axis=0, exclusive=True) * cumprod(flat, axis=0, exclusive=True, reverse=True)
    back = transpose(reshape(others, sizes), np.argsort(order).astype(np.int32))
    return [broadcast_back(op, upstream) * back, None]


def reduce_prod(
    input_tensor: object, axis: object = None, keepdims: bool = False, name: str | None = None
) -> Tensor:
    """The product over all axes or those given."""
    return _reduce(prod_op, input_tensor, axis, keepdims, name)


# All, Any


all_op = _reduction(
    "All", lambda x, axes, keep_dims=False: np.all(x, axis_tuple(axes), keepdims=keep_dims), input="bool"
)
not_differentiable(all_op)
any_op = _reduction(
    "Any", lambda x, axes, keep_dims=False: np.any(x, axis_tuple(axes), keepdims=keep_dims), input="bool"
)
not_differentiable(any_op)


def reduce_all(
    input_tensor: object, axis: object = None, keepdims: bool = False, name: str | None = None
) -> Tensor:
    """Whether all booleans are True, over all axes or those given."""
    return _reduce(all_op, input_tensor, axis, keepdims, name)


def reduce_any(
    input_tensor: object, axis: object = None, keepdims: bool = False, name: str | None = None
) -> Tensor:
    """Whether some boolean is True, over all axes or those given."""
    return _reduce(any_op, input_tensor, axis, keepdims, name)


# EuclideanNorm

euclidean_norm_op = _reduction(
    "EuclideanNorm",
    lambda x, axes, keep_dims=False: np.sqrt(
        np.sum(np.square(x), axis_tuple(axes), x.dtype, keepdims=keep_dims)
    ).astype(x.dtype),
)


@euclidean_norm_op.gradient
def _(op, upstream):
    ratio = divide_no_nan_op(upstream, op.outputs[0])
    return [multiply_op(op.inputs[0], broadcast_back(op, ratio)), None]


def reduce_euclidean_norm(
    input_tensor: object, axis: object = None, keepdims: bool = False, name: str | None = None
) -> Tensor:
    """The square root of the sum of squares."""
    return _reduce(euclidean_norm_op, input_tensor, axis, keepdims, name)
