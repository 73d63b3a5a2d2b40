"""Tensors laid out from others: repeat, meshgrid, sequence_mask."""

import numpy as np

from minitf import dtypes
from minitf.ops.arithmetic import multiply
from minitf.ops.broadcasting import reshape
from minitf.ops.broadcasting import shape as shape_of
from minitf.ops.comparisons import less
from minitf.ops.conversion import cast, constant, convert_to_tensor
from minitf.ops.creation import ones
from minitf.ops.creation import range as range_of
from minitf.ops.gathering import gather_grad_op
from minitf.ops.number_arguments import integer_tensor
from minitf.ops.reductions import reduce_max
from minitf.ops.shaping import expand_dims, size
from minitf.registry import Abstract, define
from minitf.shapes import UNKNOWN, known
from minitf.tensors import Tensor

__all__ = ["meshgrid", "repeat", "sequence_mask"]


# Repeat


def _infer_repeat(x: Abstract, repeats: Abstract, axis: int) -> Abstract:
    if x.shape.rank is None:
        return Abstract(x.dtype, UNKNOWN)
    dims = x.shape.dims
    dims[axis] = _repeated_size(dims[axis], repeats)
    return Abstract(x.dtype, known(tuple(dims)))


def _repeated_size(size: int | None, repeats: Abstract) -> int | None:
    if repeats.constant is None:
        return None
    times = np.ravel(repeats.constant)
    if times.size != 1:
        return int(times.sum())
    return None if size is None else size * int(times[0])


# NB: in TensorFlow `tf.repeat` is made of some twenty smaller ops.
repeat_op = define(
    "Repeat",
    "input: T, repeats: Tidx",
    infer=_infer_repeat,
    kernel=lambda x, repeats, axis: np.repeat(x, repeats, axis),
)


@repeat_op.gradient
def _(op, upstream):
    x, repeats = op.inputs
    axis = op.attrs["axis"]
    count = shape_of(x)[axis]
    places = repeat_op(range_of(count), repeats, axis=0)
    return [gather_grad_op(shape_of(x), places, axis, upstream, batch_dims=0), None]


def repeat(input: object, repeats: object, axis: int | None = None, name: str | None = None) -> Tensor:
    """Each element (or slice along `axis`) repeated; without an axis the input is flattened first.

    Raises ValueError when the number of repeats is neither one nor that of the slices, TypeError for floats.
    """
    if axis is not None and not isinstance(axis, (int, np.integer)):
        raise TypeError(
            f"Argument `axis` must be an int. Received `axis` = {axis} of type {type(axis).__name__}"
        )
    x = convert_to_tensor(input)
    if axis is None:
        x, axis = reshape(x, [-1]), 0
    times = integer_tensor(repeats, "repeats")
    if times.shape.rank == 1 and x.shape.rank is not None:
        have, given = x.shape[axis], times.shape[0]
        if None not in (have, given) and given not in (1, have):
            raise ValueError(f"Dimensions {have} and {given} are not compatible")
    return repeat_op(x, times, axis=axis, name=name)


# Meshgrid


def meshgrid(*args: object, indexing: str = "xy", name: str = "meshgrid") -> list[Tensor]:
    """Coordinate tensors of the grid that vectors span. Raises ValueError for an unknown `indexing`."""
    if indexing not in ("xy", "ij"):
        raise ValueError(f"Argument `indexing` parameter must be either 'xy' or 'ij', got '{indexing}'")
    vectors = [reshape(x, [-1]) for x in args]
    count = len(vectors)
    places = list(range(count))
    if indexing == "xy" and count > 1:
        places[0], places[1] = 1, 0
    sizes = [None] * count
    for place, vector in zip(places, vectors, strict=False):
        sizes[place] = vector.shape[0] if vector.shape[0] is not None else size(vector)
    every = ones(sizes if None not in sizes else convert_to_tensor(sizes), vectors[0].dtype)
    return [
        multiply(reshape(vector, [-1 if at == place else 1 for at in range(count)]), every)
        for place, vector in zip(places, vectors, strict=False)
    ]


# Masks of sequences


def sequence_mask(
    lengths: object, maxlen: object = None, dtype: object = dtypes.bool, name: str | None = None
) -> Tensor:
    """For each length n, n times True, then False up to `maxlen` (by default the longest)."""
    lengths = convert_to_tensor(lengths)
    longest = reduce_max(lengths) if maxlen is None else convert_to_tensor(maxlen, dtype_hint=lengths.dtype)
    row = range_of(constant(0, longest.dtype), longest, constant(1, longest.dtype))
    mask = less(row, cast(expand_dims(lengths, -1), longest.dtype), name=name)
    return cast(mask, dtype)
