"""Reductions over axes: sum, mean, max, norms, statistics, argmax."""

from collections.abc import Callable

import numpy as np

from minitf import dtypes
from minitf.errors import InvalidArgumentError
from minitf.ops.allowed import INDEX, INDEX_16, NUMBER, allowed
from minitf.ops.arithmetic import add_op, divide_no_nan_op, divide_op, multiply_op
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
from minitf.ops.comparisons import equal, not_equal
from minitf.ops.conversion import cast, constant, convert_to_tensor, identity, stop_gradient
from minitf.ops.creation import range as range_of
from minitf.ops.inference import node_name
from minitf.ops.math import abs, exp, log, sqrt, square
from minitf.ops.number_arguments import dtype_attr
from minitf.ops.rounding import is_finite
from minitf.ops.scans import cumprod
from minitf.ops.selection import where
from minitf.ops.shaping import rank, squeeze, transpose
from minitf.registry import Abstract, Op, define, not_differentiable
from minitf.shapes import UNKNOWN, known
from minitf.tensors import Tensor, is_tensor

__all__ = [
    "argmax",
    "argmin",
    "count_nonzero",
    "norm",
    "normalize",
    "reduce_all",
    "reduce_any",
    "reduce_euclidean_norm",
    "reduce_logsumexp",
    "reduce_max",
    "reduce_mean",
    "reduce_min",
    "reduce_prod",
    "reduce_std",
    "reduce_sum",
    "reduce_variance",
    "zero_fraction",
]

_ORDERED = allowed(
    "float32 float64 int32 uint8 int16 int8 int64 bfloat16 uint16 float16 uint32 uint64 qint8 quint8 qint32"
    " qint16 quint16"
)


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
    _ORDERED,
)
min_op = _reduction(
    "Min",
    lambda x, axes, keep_dims=False: np.min(
        x, axis_tuple(axes), keepdims=keep_dims, initial=_highest(x.dtype)
    ),
    _ORDERED,
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


# ArgMax, ArgMin


def _infer_arg(x: Abstract, axis: Abstract, output_type: dtypes.DType) -> Abstract:
    count = x.shape.rank
    if count is None or axis.constant is None:
        return Abstract(output_type, UNKNOWN if count is None else known((None,) * (count - 1)))
    at = int(axis.constant)
    if not -count <= at < count:
        raise ValueError(
            f"Dimension ({at}) must be in the range [{-count}, {count}), where {count} is the number of"
            " dimensions in the input."
        )
    return Abstract(output_type, known(tuple(d for i, d in enumerate(x.shape) if i != at % count)))


def _arg(find: Callable) -> Callable:
    def kernel(x: np.ndarray, axis: np.generic, output_type: dtypes.DType) -> np.ndarray:
        count = np.ndim(x)
        if not -count <= axis < count:
            text = f"Expected dimension in the range [{-count}, {count}), but got {axis}"
            raise InvalidArgumentError(None, None, text)
        return output_type.as_numpy_dtype(find(x, int(axis)))

    return kernel


_COMPARABLE = (*_ORDERED, "bool")
argmax_op = define(
    "ArgMax",
    "input: T, dimension: Tidx",
    infer=_infer_arg,
    kernel=_arg(np.argmax),
    dtypes={"T": _COMPARABLE, "Tidx": INDEX_16},
)
not_differentiable(argmax_op)
argmin_op = define(
    "ArgMin",
    "input: T, dimension: Tidx",
    infer=_infer_arg,
    kernel=_arg(np.argmin),
    dtypes={"T": _COMPARABLE, "Tidx": INDEX},
)
not_differentiable(argmin_op)


_PLACES = ("int16", "uint16", "int32", "int64")


def _one_axis(axis: object) -> object:
    if axis is None:
        return 0
    if isinstance(axis, int) or (is_tensor(axis) and axis.dtype.is_integer):
        return axis
    raise TypeError("axis must be int or Tensor with integer datatype")


def argmax(
    input: object, axis: object = None, output_type: object = dtypes.int64, name: str | None = None
) -> Tensor:
    """The index of the largest element along an axis (by default the first)."""
    at = _one_axis(axis)
    return argmax_op(input, at, output_type=dtype_attr(output_type, "output_type", _PLACES), name=name)


def argmin(
    input: object, axis: object = None, output_type: object = dtypes.int64, name: str | None = None
) -> Tensor:
    """The index of the smallest element along an axis (by default the first)."""
    at = _one_axis(axis)
    return argmin_op(input, at, output_type=dtype_attr(output_type, "output_type"), name=name)


# Made of the others


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
