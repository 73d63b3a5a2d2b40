"""Changing shape and order: new axes, joining, splitting, transposing, padding, reversing."""

from collections.abc import Sequence

import numpy as np

from minitf import dtypes
from minitf.errors import InvalidArgumentError
from minitf.ops.allowed import INDEX, allowed
from minitf.ops.arithmetic import subtract
from minitf.ops.broadcasting import reshape, shape
from minitf.ops.conversion import constant, convert_to_tensor, uncaptured
from minitf.ops.creation import range as range_of
from minitf.ops.inference import boxed, merge, node_name, require_rank
from minitf.ops.number_arguments import dtype_attr, int_attr
from minitf.registry import Abstract, define, not_differentiable
from minitf.shapes import SCALAR, UNKNOWN, TensorShape, as_shape, brackets, known
from minitf.tensors import SymbolicTensor, Tensor

__all__ = [
    "ensure_shape",
    "expand_dims",
    "rank",
    "reverse",
    "roll",
    "size",
    "squeeze",
    "transpose",
]


# Size, Rank


def _infer_size(x: Abstract, out_type: dtypes.DType) -> Abstract:
    count = x.shape.num_elements()
    return Abstract(out_type, SCALAR, None if count is None else out_type.as_numpy_dtype(count))


size_op = define(
    "Size",
    "input: T",
    infer=_infer_size,
    kernel=lambda x, out_type: out_type.as_numpy_dtype(np.size(x)),
)
not_differentiable(size_op)
rank_op = define(
    "Rank",
    "input: T",
    infer=lambda x: Abstract(dtypes.int32, SCALAR, None if x.shape.rank is None else np.int32(x.shape.rank)),
    kernel=lambda x: np.int32(np.ndim(x)),
)
not_differentiable(rank_op)


def size(input: object, out_type: object = None, name: str | None = None) -> Tensor:
    """The number of elements; a constant when it is known while a graph is built."""
    tensor, dtype = uncaptured(input), dtypes.as_dtype(out_type or dtypes.int32)
    if isinstance(tensor, SymbolicTensor) and tensor.shape.is_fully_defined():
        return constant(tensor.shape.num_elements(), dtype, name=node_name(name, "Size"))
    return size_op(tensor, out_type=dtype_attr(dtype, "out_type"), name=name)


def rank(input: object, name: str | None = None) -> Tensor:
    """The number of axes; a constant when it is known while a graph is built."""
    tensor = uncaptured(input)
    if isinstance(tensor, SymbolicTensor) and tensor.shape.rank is not None:
        return constant(tensor.shape.rank, dtypes.int32, name=node_name(name, "Rank"))
    return rank_op(tensor, name=name)


# ExpandDims, Squeeze


def _infer_expand_dims(x: Abstract, dim: Abstract) -> Abstract:
    if dim.constant is None:
        return Abstract(x.dtype, TensorShape(None if x.shape.rank is None else [None] * (x.shape.rank + 1)))
    if x.shape.rank is None:
        return Abstract(x.dtype, UNKNOWN)
    axis, count = int(np.ravel(dim.constant)[0]), x.shape.rank
    if not -count - 1 <= axis <= count:
        raise ValueError(f"dim {axis} not in the interval [{-count - 1}, {count}].")
    dims = x.shape.dims
    dims.insert(axis if axis >= 0 else axis + count + 1, 1)
    value = None if x.constant is None else np.reshape(x.constant, dims)
    return Abstract(x.dtype, known(tuple(dims)), value)


expand_dims_op = define(
    "ExpandDims",
    "input: T, dim: Tdim",
    infer=_infer_expand_dims,
    kernel=lambda x, dim: np.expand_dims(boxed(x), int(np.ravel(dim)[0])),
    dtypes={"Tdim": INDEX},
    explain=lambda error, x, dim: (
        f"Tried to expand dim index {np.ravel(dim)[0]} for tensor with {np.ndim(x)} dimensions."
    ),
)


@expand_dims_op.gradient
def _(op, upstream):
    return [reshape(upstream, shape(op.inputs[0])), None]


def expand_dims(input: object, axis: object, name: str | None = None) -> Tensor:
    """A new axis of size 1 at `axis`."""
    return expand_dims_op(input, axis, name=name)


def _infer_squeeze(x: Abstract, squeeze_dims: Sequence[int]) -> Abstract:
    if x.shape.rank is None:
        return Abstract(x.dtype, UNKNOWN)
    if not squeeze_dims:
        unsure = None in x.shape.dims
        return Abstract(x.dtype, UNKNOWN if unsure else known(tuple(d for d in x.shape if d != 1)))
    for index, axis in enumerate(squeeze_dims):
        if not -x.shape.rank <= axis < x.shape.rank:
            raise ValueError(f"squeeze_dims[{index}] not in [{-x.shape.rank},{x.shape.rank}).")
    removed = {axis % x.shape.rank for axis in squeeze_dims}
    for axis in sorted(removed):
        if x.shape[axis] not in (1, None):
            raise ValueError(f"Can not squeeze dim[{axis}], expected a dimension of 1, got {x.shape[axis]}")
    return Abstract(x.dtype, known(tuple(d for i, d in enumerate(x.shape) if i not in removed)))


def _explain_squeeze(error: Exception, x: np.ndarray, squeeze_dims: Sequence[int]) -> str:
    for axis in squeeze_dims:
        if not -np.ndim(x) <= axis < np.ndim(x):
            return f"Tried to squeeze dim index {axis} for tensor with {np.ndim(x)} dimensions."
    axis = next(a % np.ndim(x) for a in squeeze_dims if np.shape(x)[a] != 1)
    return f"Can not squeeze dim[{axis}], expected a dimension of 1, got {np.shape(x)[axis]}"


squeeze_op = define(
    "Squeeze",
    "input: T",
    infer=_infer_squeeze,
    kernel=lambda x, squeeze_dims: np.squeeze(x, tuple(squeeze_dims) or None)[()],
    explain=_explain_squeeze,
)


@squeeze_op.gradient
def _(op, upstream):
    return reshape(upstream, shape(op.inputs[0]))


def squeeze(input: object, axis: object = None, name: str | None = None) -> Tensor:
    """Remove axes of size 1: those given, or all."""
    axes = [] if axis is None else [axis] if np.ndim(axis) == 0 else list(axis)
    return squeeze_op(input, squeeze_dims=[int_attr(a, "axis") for a in axes], name=name)


# Transpose


def _infer_transpose(x: Abstract, perm: Abstract) -> Abstract:
    require_rank(perm, 1)
    count = x.shape.rank
    listed = perm.shape[0] if perm.shape.rank == 1 else None
    if count is not None and listed is not None and listed != count:
        raise ValueError(f"Dimension must be {count} but is {listed}")
    if perm.constant is None or count is None:
        return Abstract(
            x.dtype, TensorShape(None if count is None and listed is None else [None] * (count or listed))
        )
    for axis in perm.constant.tolist():
        if not -count <= axis < count:
            raise ValueError(f"perm dim {axis} is out of range of input rank {count}")
    return Abstract(x.dtype, known(tuple(x.shape[axis] for axis in perm.constant.tolist())))


def _explain_transpose(error: Exception, x: np.ndarray, perm: np.ndarray) -> str:
    count = np.ndim(x)
    if perm.size != count:
        return f"transpose expects a vector of size {count}. But input(1) is a vector of size {perm.size}"
    for axis in perm.tolist():
        if not -count <= axis < count:
            return f"{axis} is out of range [0 .. {count})"
    missing = next(axis for axis in range(count) if axis not in (perm % count))
    return f"{missing} is missing from {{{','.join(map(str, perm.tolist()))}}}."


transpose_op = define(
    "Transpose",
    "x: T, perm: Tperm",
    infer=_infer_transpose,
    kernel=lambda x, perm: np.transpose(x, perm.tolist()),
    dtypes={"Tperm": INDEX},
    explain=_explain_transpose,
    label="transpose",
)
invert_permutation_op = define(
    "InvertPermutation",
    "x: T",
    infer=lambda x: Abstract(x.dtype, x.shape),
    kernel=lambda x: np.argsort(x).astype(x.dtype),
    dtypes={"T": INDEX},
)
not_differentiable(invert_permutation_op)


@transpose_op.gradient
def _(op, upstream):
    return [transpose_op(upstream, _inverse(op.inputs[1])), None]


def _inverse(perm: Tensor) -> Tensor:
    value = perm.abstract.constant
    return invert_permutation_op(perm) if value is None else constant(np.argsort(value), perm.dtype)


def transpose(a: object, perm: object = None, conjugate: bool = False, name: str | None = None) -> Tensor:
    """`a` with its axes in the order `perm`, or reversed."""
    tensor = convert_to_tensor(a, name="a")
    return transpose_op(tensor, _reversed_axes(tensor) if perm is None else perm, name=name)


def _reversed_axes(tensor: Tensor) -> object:
    count = tensor.shape.rank
    if count is None:
        count = rank(tensor)
        return subtract(subtract(count, 1), range_of(0, count, 1))
    return np.arange(count - 1, -1, -1, dtype=np.int32)


# Reverse, Roll


def _infer_reverse(x: Abstract, axis: Abstract) -> Abstract:
    count = x.shape.rank
    if axis.constant is not None and count is not None:
        for index, value in enumerate(axis.constant.tolist()):
            if not -count <= value < count:
                # The missing bracket is TensorFlow's.
                raise ValueError(f"'axis'[{index}] = {value} is out of valid range [0, {count - 1}")
    return Abstract(x.dtype, x.shape)


def _explain_reverse(error: Exception, x: np.ndarray, axis: np.ndarray) -> str:
    count = np.ndim(x)
    index, value = next((i, a) for i, a in enumerate(axis.tolist()) if not -count <= a < count)
    return f"'axis'[{index}] = {value} is out of valid range [0, {count - 1}"


reverse_op = define(
    "ReverseV2",
    "tensor: T, axis: Tidx",
    infer=_infer_reverse,
    kernel=lambda x, axis: np.flip(x, tuple(axis.tolist())).copy(),
    dtypes={
        "T": allowed(
            "uint8 int8 uint16 int16 int32 uint32 int64 uint64 bool bfloat16 float16 float32 float64"
            " complex64 complex128 string"
        ),
        "Tidx": INDEX,
    },
    explain=_explain_reverse,
)


@reverse_op.gradient
def _(op, upstream):
    return [reverse_op(upstream, op.inputs[1]), None]


def reverse(tensor: object, axis: object, name: str | None = None) -> Tensor:
    """`tensor` with the elements along each axis of the list `axis` in reverse order."""
    return reverse_op(tensor, axis, name=name)


def _roll(x: np.ndarray, shift: np.ndarray, axis: np.ndarray) -> np.ndarray:
    return np.roll(x, tuple(np.ravel(shift).tolist()), tuple(np.ravel(axis).tolist()))


roll_op = define(
    "Roll",
    "input: T, shift: Tshift, axis: Taxis",
    infer=lambda x, shift, axis: Abstract(x.dtype, x.shape),
    kernel=_roll,
    dtypes={"Tshift": INDEX, "Taxis": INDEX},
)


@roll_op.gradient
def _(op, upstream):
    return [roll_op(upstream, -op.inputs[1], op.inputs[2]), None, None]


def roll(input: object, shift: object, axis: object, name: str | None = None) -> Tensor:
    """The elements moved `shift` places along `axis`; those pushed out come in at the other end."""
    return roll_op(input, shift, axis, name=name)


# EnsureShape


def _check_shape(x: np.ndarray, shape: TensorShape) -> np.ndarray:
    if not TensorShape(np.shape(x)).is_compatible_with(shape):
        text = (
            f"Shape of tensor input {brackets(np.shape(x))} is not compatible with expected shape"
            f" {brackets(shape)}."
        )
        raise InvalidArgumentError(None, None, text)
    return x


ensure_shape_op = define(
    "EnsureShape",
    "input: T",
    infer=lambda x, shape: Abstract(x.dtype, merge(shape, x.shape)),
    kernel=_check_shape,
)


@ensure_shape_op.gradient
def _(op, upstream):
    return upstream


def ensure_shape(x: object, shape: object, name: str | None = None) -> Tensor:
    """`x`, checked at run time to have this shape; its static shape is then known to that extent."""
    return ensure_shape_op(x, shape=as_shape(shape), name=name)
