"""Shapes at run time, and the pair broadcast/sum: each is the other's gradient."""

from math import prod

import numpy as np

from minitf import dtypes
from minitf.errors import InvalidArgumentError
from minitf.ops.allowed import INDEX, NUMBER
from minitf.ops.conversion import constant, uncaptured
from minitf.ops.inference import boxed, node_name, require_rank, value_as_shape, vector_of
from minitf.ops.number_arguments import dtype_attr
from minitf.registry import Abstract, define, not_differentiable
from minitf.shapes import UNKNOWN, TensorShape, brackets, broadcast, known
from minitf.tensors import SymbolicTensor, Tensor

__all__ = ["broadcast_to", "reshape", "shape"]


# Shape


def _infer_shape(x: Abstract, out_type: dtypes.DType) -> Abstract:
    dims = x.shape.dims
    value = np.array(dims, out_type.numpy_dtype) if x.shape.is_fully_defined() else None
    return Abstract(out_type, vector_of(x.shape.rank), value, None if dims is None else x.shape)


shape_op = define(
    "Shape",
    "input: T",
    infer=_infer_shape,
    kernel=lambda x, out_type: np.array(np.shape(x), out_type.numpy_dtype),
)
not_differentiable(shape_op)


def shape(input: object, out_type: object = None, name: str | None = None) -> Tensor:
    """The shape of `input` as an integer vector; a constant when it is known while a graph is built."""
    tensor = uncaptured(input)
    dtype = dtypes.as_dtype(out_type or dtypes.int32)
    if isinstance(tensor, SymbolicTensor) and tensor.shape.is_fully_defined():
        return constant(
            tensor.shape.as_list(), dtype, shape=[tensor.shape.rank], name=node_name(name, "Shape")
        )
    return shape_op(tensor, out_type=dtype_attr(dtype, "out_type"), name=name)


# Reshape


def _infer_reshape(x: Abstract, shape: Abstract) -> Abstract:
    require_rank(shape, 1)
    target = value_as_shape(shape)
    if target.rank is None:
        return Abstract(x.dtype, UNKNOWN)
    return Abstract(x.dtype, _fill_reshaped(x.shape, shape, target), _reshaped_constant(x, target))


def _fill_reshaped(source: TensorShape, shape: Abstract, target: TensorShape) -> TensorShape:
    # No elements along one axis are no elements at all, whatever the other axes turn out to be.
    count = 0 if source.dims and 0 in source.dims else source.num_elements()
    unknown = target.dims.count(None)
    if count is None:
        _check_one_unknown_size(source, target)
        return target
    rest = prod(size for size in target if size is not None)
    if (unknown == 0 or rest == 0) and count != rest:
        raise ValueError(
            f"Cannot reshape a tensor with {count} elements to shape {brackets(target)} ({rest} elements)"
        )
    if unknown != 1 or rest == 0:
        return target
    if count % rest:
        raise ValueError(f"Dimension size must be evenly divisible by {rest} but is {count}")
    return known(tuple(count // rest if size is None else size for size in target))


def _check_one_unknown_size(source: TensorShape, target: TensorShape) -> None:
    """Raises ValueError when no size would do for the only one of `source` that is not known."""
    if source.rank is None or source.dims.count(None) != 1 or None in target.dims:
        return
    rest = prod(size for size in source if size is not None)
    if target.num_elements() % rest:
        raise ValueError(f"Dimension size must be evenly divisible by {rest} but is {target.num_elements()}")


def _reshaped_constant(x: Abstract, target: TensorShape) -> np.ndarray | None:
    if x.constant is None or np.size(x.constant) != target.num_elements():
        return None
    return np.reshape(x.constant, target.as_list())[()]


def _reshape(x: np.ndarray, shape: np.ndarray) -> np.ndarray:
    sizes = shape.tolist()
    if np.size(x) == 0 and 0 in sizes and sizes.count(-1) == 1:
        # As in TensorFlow, the free size is what the sizes other than 0 leave for it.
        sizes[sizes.index(-1)] = prod(filter(None, np.shape(x))) // -prod(filter(None, sizes))
    return np.reshape(boxed(x), sizes)[()]


def _explain_reshape(error: Exception, x: np.ndarray, shape: np.ndarray) -> str:
    sizes, count = shape.tolist(), np.size(x)
    free = [axis for axis, size in enumerate(sizes) if size == -1]
    if len(free) > 1:
        return f"Only one input size may be -1, not both {free[0]} and {free[1]}"
    if any(size < -1 for size in sizes):
        axis = next(axis for axis, size in enumerate(sizes) if size < -1)
        return f"Size {axis} must be non-negative, not {sizes[axis]}"
    rest = prod(size for size in sizes if size != -1)
    if free and rest == 0:
        return (
            "reshape cannot infer the missing input size for an empty tensor unless all specified input"
            " sizes are non-zero"
        )
    if free:
        return (
            f"Input to reshape is a tensor with {count} values, but the requested shape requires a"
            f" multiple of {rest}"
        )
    return f"Input to reshape is a tensor with {count} values, but the requested shape has {rest}"


reshape_op = define(
    "Reshape",
    "tensor: T, shape: Tshape",
    infer=_infer_reshape,
    kernel=_reshape,
    dtypes={"Tshape": INDEX},
    explain=_explain_reshape,
)


@reshape_op.gradient
def _(op, upstream):
    return [reshape(upstream, shape(op.inputs[0])), None]


def reshape(tensor: object, shape: object, name: str | None = None) -> Tensor:
    """The same elements in another shape; one size may be -1."""
    return reshape_op(tensor, shape, name=name)


# BroadcastTo


def _infer_broadcast_to(x: Abstract, shape: Abstract) -> Abstract:
    require_rank(shape, 1)
    target = value_as_shape(shape)
    if target.rank is None or x.shape.rank is None:
        return Abstract(x.dtype, target)
    if x.shape.rank > target.rank:
        raise ValueError(f"Shape must be at least rank {x.shape.rank} but is rank {target.rank}")
    broadcast(x.shape, target)
    return Abstract(x.dtype, target)


broadcast_to_op = define(
    "BroadcastTo",
    "input: T, shape: Tidx",
    infer=_infer_broadcast_to,
    kernel=lambda x, shape: np.broadcast_to(boxed(x), tuple(shape.tolist())).copy()[()],
    dtypes={"Tidx": INDEX},
    explain=lambda error, x, shape: (
        f"Incompatible shapes: {brackets(np.shape(x))} vs. {brackets(shape.tolist())}"
    ),
)


@broadcast_to_op.gradient
def _(op, upstream):
    return [sum_to_shape_of(op.inputs[0], upstream, op.outputs[0]), None]


def broadcast_to(input: object, shape: object, name: str | None = None) -> Tensor:
    """`input` repeated along new axes and axes of size 1 to the given shape."""
    return broadcast_to_op(input, shape, name=name)


# Sum


def infer_reduced(x: Abstract, axes: Abstract, keep_dims: bool = False) -> Abstract:
    """The shape rule of reductions over the axes that the second input lists."""
    rank = x.shape.rank
    if axes.constant is None or rank is None:
        dims = (None,) * rank if keep_dims and rank is not None else None
        return Abstract(x.dtype, TensorShape(dims))
    reduced = {_checked_axis(int(axis), rank) for axis in np.ravel(axes.constant)}
    if keep_dims:
        return Abstract(x.dtype, known(tuple(1 if i in reduced else d for i, d in enumerate(x.shape))))
    return Abstract(x.dtype, known(tuple(d for i, d in enumerate(x.shape) if i not in reduced)))


def _checked_axis(axis: int, rank: int) -> int:
    if not -rank <= axis < max(rank, 1):
        raise ValueError(f"Invalid reduction dimension {axis} for input with {rank} dimensions.")
    return axis % rank if rank else 0


def axis_tuple(axes: np.ndarray) -> tuple[int, ...]:
    return tuple(axes.ravel().tolist())


def explain_reduction(error: Exception, x: np.ndarray, axes: np.ndarray, **attrs: object) -> str:
    """TensorFlow's run-time texts for axes out of range or named twice."""
    rank = np.ndim(x)
    for axis in axis_tuple(axes):
        if not -rank <= axis < rank:
            # The missing parenthesis is TensorFlow's.
            return f"Invalid reduction dimension ({axis} for input with {rank} dimension(s)"
    normal = [axis % rank for axis in axis_tuple(axes)]
    twice = next((axis for axis in normal if normal.count(axis) > 1), 0)
    return f"Invalid reduction arguments: Axes contains duplicate dimension: {twice}"


sum_op = define(
    "Sum",
    "input: T, reduction_indices: Tidx",
    infer=infer_reduced,
    kernel=lambda x, axes, keep_dims=False: np.sum(x, axis_tuple(axes), x.dtype, keepdims=keep_dims),
    dtypes={"T": NUMBER, "Tidx": INDEX},
    explain=explain_reduction,
)


@sum_op.gradient
def _(op, upstream):
    return [broadcast_back(op, upstream), None]


def broadcast_back(op, value: Tensor) -> Tensor:
    """Bring a value of a reduction's output shape back to the shape of its input."""
    x, axes = op.inputs
    if not op.attrs.get("keep_dims"):
        value = reshape(value, kept_shape(x, axes))
    return broadcast_to(value, shape(x))


def kept_shape(x: Tensor, axes: Tensor) -> Tensor:
    """The shape of `x` with size 1 at the given axes: what the reduction gives with keepdims."""
    return kept_shape_op(shape(x), axes)


def _infer_kept_shape(sizes: Abstract, axes: Abstract) -> Abstract:
    full = value_as_shape(sizes)
    if axes.constant is None or full.rank is None:
        return Abstract(sizes.dtype, sizes.shape)
    reduced = {int(axis) % full.rank for axis in np.ravel(axes.constant)} if full.rank else set()
    kept = known(tuple(1 if i in reduced else d for i, d in enumerate(full)))
    value = np.array(kept.as_list(), sizes.dtype.numpy_dtype) if kept.is_fully_defined() else None
    return Abstract(sizes.dtype, sizes.shape, value, kept)


def _kept_shape(sizes: np.ndarray, axes: np.ndarray) -> np.ndarray:
    kept = sizes.copy()
    if kept.size:
        kept[axes.ravel()] = 1
    return kept


# NB: in TensorFlow the same vector is computed by a DynamicStitch over four more nodes.
kept_shape_op = define("ReducedShape", "sizes: T, axes: Tidx", infer=_infer_kept_shape, kernel=_kept_shape)
not_differentiable(kept_shape_op)


# Gradients of broadcasting ops


def _broadcast_gradient_args(left: np.ndarray, right: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    rank = max(left.size, right.size)
    sides = [np.concatenate([np.ones(rank - side.size, side.dtype), side]) for side in (left, right)]
    try:
        np.broadcast_shapes(tuple(left), tuple(right))
    except ValueError:
        text = f"Incompatible shapes: {brackets(left.tolist())} vs. {brackets(right.tolist())}"
        raise InvalidArgumentError(None, None, text) from None
    # TensorFlow also sums axes of size 1 on both sides; that changes nothing, so they are left out.
    left_axes = np.flatnonzero((sides[0] == 1) & _stretched(sides[0], sides[1], rank - left.size))
    right_axes = np.flatnonzero((sides[1] == 1) & _stretched(sides[1], sides[0], rank - right.size))
    return left_axes.astype(left.dtype), right_axes.astype(left.dtype)


def _stretched(side: np.ndarray, other: np.ndarray, added: int) -> np.ndarray:
    return (other != 1) | (np.arange(side.size) < added)


broadcast_gradient_args = define(
    "BroadcastGradientArgs",
    "s0: T, s1: T",
    infer=lambda left, right: (Abstract(left.dtype, vector_of(None)), Abstract(left.dtype, vector_of(None))),
    kernel=_broadcast_gradient_args,
    dtypes={"T": INDEX},
)
not_differentiable(broadcast_gradient_args)


def sum_to_shape_of(x: Tensor, gradient: Tensor, other: Tensor) -> Tensor:
    """Sum `gradient`, which has the shape of an op on `x` and `other`, to the shape of `x`."""
    if x.shape == gradient.shape and x.shape.is_fully_defined():
        return gradient
    sizes = shape(x)
    axes = _stretched_axes(x.shape, gradient.shape)
    if axes is None:
        axes, _ = broadcast_gradient_args(sizes, shape(other))
    return reshape(sum_op(gradient, axes, keep_dims=False), sizes)


def _stretched_axes(narrow: TensorShape, wide: TensorShape) -> np.ndarray | None:
    if not (narrow.is_fully_defined() and wide.is_fully_defined()):
        return None
    added = wide.rank - narrow.rank
    padded = [1] * added + narrow.as_list()
    axes = [i for i, (a, b) in enumerate(zip(padded, wide, strict=False)) if i < added or a != b]
    return np.array(axes, np.int32)
