"""Joining and splitting tensors: stack, concat, split, unstack."""

from collections.abc import Sequence

import numpy as np

from minitf import dtypes
from minitf.errors import InvalidArgumentError
from minitf.ops.allowed import INDEX, allowed
from minitf.ops.broadcasting import shape
from minitf.ops.conversion import constant, convert_to_tensor, identity
from minitf.ops.inference import boxed, merge, merge_all, require_rank, require_rank_at_least
from minitf.ops.number_arguments import int_attr
from minitf.registry import Abstract, define
from minitf.shapes import UNKNOWN, TensorShape, brackets, known
from minitf.tensors import Tensor, is_tensor

__all__ = ["concat", "split", "stack", "unstack"]


# Pack


def _infer_pack(*inputs: Abstract, axis: int = 0) -> Abstract:
    merged = merge_all(x.shape for x in inputs)
    if merged.rank is None:
        return Abstract(inputs[0].dtype, UNKNOWN)
    dims = merged.dims
    dims.insert(axis if axis >= 0 else axis + merged.rank + 1, len(inputs))
    return Abstract(inputs[0].dtype, known(tuple(dims)), *_packed_value(inputs, merged, axis))


def _packed_value(inputs: Sequence[Abstract], merged: TensorShape, axis: int) -> tuple:
    """The constant and the partial value: a vector of sizes is known as far as its parts are."""
    values = [x.constant for x in inputs]
    if all(value is not None for value in values):
        return np.stack(values, axis), None
    if merged.rank != 0 or not inputs[0].dtype.is_integer:
        return None, None
    return None, known(tuple(None if value is None or value < 0 else int(value) for value in values))


def _pack(*arrays: np.ndarray, axis: int = 0) -> np.ndarray:
    arrays = tuple(map(boxed, arrays))
    first = arrays[0].shape
    for index, array in enumerate(arrays):
        if array.shape != first:
            text = (
                f"Shapes of all inputs must match: values[0].shape = {brackets(first)}"
                f" != values[{index}].shape = {brackets(np.shape(array))}"
            )
            raise InvalidArgumentError(None, None, text)
    return np.stack(arrays, axis)


pack_op = define("Pack", "values: *T", infer=_infer_pack, kernel=_pack, label="stack")


@pack_op.gradient
def _(op, upstream):
    return unstack(upstream, num=len(op.inputs), axis=op.attrs["axis"])


def stack(values: object, axis: int = 0, name: str = "stack") -> Tensor:
    """Tensors of one shape joined along a new axis. Raises ValueError for an axis out of range."""
    if isinstance(values, Tensor):
        return pack_op(*unstack(values), axis=axis, name=name)
    values = list(values)
    if not values:
        return constant([], dtypes.float32, name=name)
    count = convert_to_tensor(values[0]).shape.rank if is_tensor(values[0]) else np.ndim(values[0])
    if count is not None and (axis < -count - 1 or axis > count):
        raise ValueError(f"Argument `axis` = {axis} not in range [{-count - 1}, {count + 1})")
    return pack_op(*values, axis=int_attr(axis, "axis"), name=name)


# Unpack


def _infer_unpack(x: Abstract, num: int, axis: int) -> tuple[Abstract, ...]:
    if x.shape.rank is None:
        return (Abstract(x.dtype, UNKNOWN),) * num
    dims = x.shape.dims
    size = dims.pop(axis)
    if size not in (None, num):
        raise ValueError(f"Dimension must be {num} but is {size}")
    values = [None] * num if x.constant is None else list(np.moveaxis(x.constant, axis, 0))
    return tuple(Abstract(x.dtype, known(tuple(dims)), value) for value in values)


def _unpack(x: np.ndarray, num: int, axis: int) -> tuple[np.ndarray, ...]:
    if np.shape(x)[axis] != num:
        text = f"Input shape axis {axis % np.ndim(x)} must equal {num}, got shape {brackets(np.shape(x))}"
        raise InvalidArgumentError(None, None, text)
    return tuple(np.moveaxis(x, axis, 0))


unpack_op = define("Unpack", "value: T", infer=_infer_unpack, kernel=_unpack, label="unstack")


@unpack_op.gradient
def _(op, *upstreams):
    return stack(upstreams, axis=op.attrs["axis"])


def unstack(value: object, num: int | None = None, axis: int = 0, name: str = "unstack") -> list[Tensor]:
    """The slices along an axis, as a list.

    Raises ValueError when the axis is out of range, or its size is not known and `num` not given.
    """
    tensor = convert_to_tensor(value)
    count = tensor.shape.rank
    if num is None:
        if count is None:
            raise ValueError(f"Cannot infer argument `num` from shape {tensor.shape}")
        if not -count <= axis < count:
            raise ValueError(f"Argument `axis` = {axis} not in range [{-count}, {count})")
        num = tensor.shape[axis]
        if num is None:
            raise ValueError(f"Cannot infer argument `num` from shape {tensor.shape}")
    if num == 0:
        return []
    result = unpack_op(tensor, num=num, axis=axis, name=name)
    return list(result) if isinstance(result, tuple) else [result]


# ConcatV2


def _infer_concat(*inputs: Abstract) -> Abstract:
    *values, axis = inputs
    require_rank(axis, 0)
    count = _common_rank(values)
    if axis.constant is None or count is None:
        return Abstract(values[0].dtype, TensorShape(None if count is None else [None] * count))
    at = int(axis.constant)
    if not -count <= at < count:
        raise ValueError(f"Shape must be at least rank {at + 1 if at >= 0 else -at} but is rank {count}")
    at %= count
    sizes = [x.shape[at] if x.shape.rank is not None else None for x in values]
    joined = None if None in sizes else sum(sizes)
    around = UNKNOWN
    for x in values:
        if x.shape.rank is not None:
            around = merge(around, known((*x.shape[:at], *x.shape[at + 1 :])))
    dims = (*around[:at], joined, *around[at:])
    return Abstract(values[0].dtype, known(dims), *_concatenated_value(values, at))


def _common_rank(values: Sequence[Abstract]) -> int | None:
    ranks = [x.shape.rank for x in values if x.shape.rank is not None]
    for rank in ranks:
        if rank == 0:
            raise ValueError("Can't concatenate scalars (use tf.stack instead)")
        if rank != ranks[0]:
            raise ValueError(f"Shape must be rank {ranks[0]} but is rank {rank}")
    return ranks[0] if ranks else None


def _concatenated_value(values: Sequence[Abstract], axis: int) -> tuple:
    constants = [x.constant for x in values]
    if all(value is not None for value in constants):
        return np.concatenate(constants, axis), None
    if any(x.shape.rank != 1 or not x.dtype.is_integer for x in values):
        return None, None
    partial = known(())
    for x in values:
        partial = partial.concatenate(_entries(x))
    return None, partial if partial.rank is not None else None


def _entries(x: Abstract) -> TensorShape:
    if x.constant is not None:
        return TensorShape([None if size < 0 else int(size) for size in x.constant])
    if x.partial is not None:
        return x.partial
    return TensorShape(None if x.shape[0] is None else [None] * x.shape[0])


def _concat(*arrays: np.ndarray) -> np.ndarray:
    *values, axis = arrays
    _check_joinable([np.shape(value) for value in values], int(axis))
    return np.concatenate(values, int(axis))


def _check_joinable(shapes: list[tuple], axis: int) -> None:
    first, count = shapes[0], len(shapes[0])
    text = None
    if count == 0:
        text = "Can't concatenate scalars (use tf.stack instead)"
    elif not -count <= axis < count:
        text = f"Expected concatenating dimensions in the range [{-count}, {count}), but got {axis}"
    for index, other in enumerate(shapes):
        if text is None and len(other) != count:
            text = (
                "Ranks of all input tensors should match:"
                f" shape[0] = {brackets(first)} vs. shape[{index}] = {brackets(other)}"
            )
        for at in range(count):
            if text is None and at != axis % count and other[at] != first[at]:
                text = (
                    f"Dimension {at} in both shapes must be equal:"
                    f" shape[0] = {brackets(first)} vs. shape[{index}] = {brackets(other)}"
                )
    if text is not None:
        raise InvalidArgumentError(None, None, f"ConcatOp : {text}")


concat_op = define(
    "ConcatV2",
    "values: *T, axis: Tidx",
    infer=_infer_concat,
    kernel=_concat,
    dtypes={"Tidx": INDEX},
    label="concat",
)


@concat_op.gradient
def _(op, upstream):
    *values, axis = op.inputs
    at = int(axis.abstract.constant)
    sizes = [x.shape[at] for x in values]
    if None in sizes:
        sizes = stack([shape(x)[at] for x in values])
    return [*split_sizes_op(upstream, sizes, at, num_split=len(values)), None]


def concat(values: object, axis: object, name: str = "concat") -> Tensor:
    """Tensors joined along an existing axis."""
    values = list(values) if isinstance(values, (list, tuple)) else [values]
    if not values:
        raise ValueError(
            "List argument 'values' to 'ConcatV2' Op with length 0 shorter than minimum length 2."
        )
    if len(values) == 1:
        return identity(values[0], name=name)
    return concat_op(*values, axis, name=name)


# Split


def _infer_split(axis: Abstract, value: Abstract, num_split: int) -> tuple[Abstract, ...]:
    if value.shape.rank is None or axis.constant is None:
        dims = None if value.shape.rank is None else [None] * value.shape.rank
        return (Abstract(value.dtype, TensorShape(dims)),) * num_split
    dims, at = value.shape.dims, _checked_split_axis(int(axis.constant), value)
    if dims[at] is not None:
        if dims[at] % num_split:
            raise ValueError(
                f"Dimension size must be evenly divisible by {num_split} but is {dims[at]}\n\t"
                "Number of ways to split should evenly divide the split dimension"
            )
        dims[at] //= num_split
    return (Abstract(value.dtype, known(tuple(dims))),) * num_split


def _checked_split_axis(axis: int, value: Abstract) -> int:
    require_rank_at_least(value, axis + 1 if axis >= 0 else -axis)
    return axis % value.shape.rank


def _split(axis: np.generic, value: np.ndarray, num_split: int) -> tuple[np.ndarray, ...]:
    at = int(axis) % np.ndim(value)
    if np.shape(value)[at] % num_split:
        text = (
            "Number of ways to split should evenly divide the split dimension, but got"
            f" split_dim {at} (size = {np.shape(value)[at]}) and num_split {num_split}"
        )
        raise InvalidArgumentError(None, None, text)
    return tuple(np.split(value, num_split, at))


split_op = define("Split", "split_dim: int32, value: T", infer=_infer_split, kernel=_split, label="split")


@split_op.gradient
def _(op, *upstreams):
    return [None, concat(upstreams, op.inputs[0])]


def _infer_split_sizes(
    value: Abstract, sizes: Abstract, axis: Abstract, num_split: int
) -> tuple[Abstract, ...]:
    if value.shape.rank is None or axis.constant is None:
        dims = None if value.shape.rank is None else [None] * value.shape.rank
        return (Abstract(value.dtype, TensorShape(dims)),) * num_split
    dims, at = value.shape.dims, _checked_split_axis(int(axis.constant), value)
    pieces = [None] * num_split if sizes.constant is None else sizes.constant.tolist()
    total = dims[at]
    if total is not None and None not in pieces:
        if -1 not in pieces and sum(pieces) != total:
            listed = ",".join(map(str, pieces))
            raise ValueError(f"can't split axis of size {total} into pieces of size [{listed}]")
        pieces = [total - sum(pieces) - 1 if size == -1 else size for size in pieces]
    shapes = [(*dims[:at], None if size in (None, -1) else size, *dims[at + 1 :]) for size in pieces]
    return tuple(Abstract(value.dtype, known(shape)) for shape in shapes)


def _split_sizes(
    value: np.ndarray, sizes: np.ndarray, axis: np.generic, num_split: int
) -> tuple[np.ndarray, ...]:
    at = int(axis) % np.ndim(value)
    pieces, total = sizes.tolist(), np.shape(value)[at]
    given = sum(size for size in pieces if size != -1)
    if (-1 not in pieces and given != total) or given > total:
        text = (
            "Determined shape must either match input shape along split_dim exactly if fully specified, or be"
            f" less than the size of the input along split_dim if not fully specified.  Got: {given}"
        )
        raise InvalidArgumentError(None, None, text)
    pieces = [total - given if size == -1 else size for size in pieces]
    return tuple(np.split(value, np.cumsum(pieces)[:-1], at))


split_sizes_op = define(
    "SplitV",
    "value: T, size_splits: Tlen, split_dim: int32",
    infer=_infer_split_sizes,
    kernel=_split_sizes,
    dtypes={"Tlen": allowed("int8 int32 int64")},
    label="split",
)


@split_sizes_op.gradient
def _(op, *upstreams):
    return [concat(upstreams, op.inputs[2]), None, None]


def split(
    value: object, num_or_size_splits: object, axis: object = 0, num: int | None = None, name: str = "split"
) -> list[Tensor]:
    """`value` in pieces along an axis: that many equal ones, or of the sizes listed (one may be -1)."""
    tensor = convert_to_tensor(value, name="value")
    if isinstance(num_or_size_splits, (int, np.integer)):
        result = split_op(axis, tensor, num_split=int(num_or_size_splits), name=name)
    else:
        sizes = convert_to_tensor(num_or_size_splits)
        if sizes.shape.rank == 0:
            raise ValueError(
                "Rank-0 tensors are not supported as the num_or_size_splits argument to split."
                " Argument provided:"
                f" {num_or_size_splits}"
            )
        if num is None and sizes.shape[0] is None:
            raise ValueError(f"Cannot infer argument `num` from shape {num_or_size_splits}")
        result = split_sizes_op(tensor, sizes, axis, num_split=num or sizes.shape[0], name=name)
    return list(result) if isinstance(result, tuple) else [result]
