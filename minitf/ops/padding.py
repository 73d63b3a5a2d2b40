"""Repeating and padding: `tile`, `pad`, `repeat`."""

import numpy as np

from minitf import dtypes
from minitf.errors import InvalidArgumentError
from minitf.ops.allowed import INDEX
from minitf.ops.broadcasting import reshape, shape, sum_op
from minitf.ops.conversion import cast
from minitf.ops.inference import require_rank, value_as_shape
from minitf.ops.joining import stack
from minitf.ops.shaping import transpose
from minitf.ops.slicing import slice
from minitf.registry import Abstract, define
from minitf.shapes import TensorShape, brackets, known
from minitf.tensors import Tensor

__all__ = ["pad", "tile"]


# Tile


def _infer_tile(x: Abstract, multiples: Abstract) -> Abstract:
    require_rank(multiples, 1)
    times = value_as_shape(multiples)
    if x.shape.rank is None or times.rank is None:
        return Abstract(x.dtype, TensorShape(None if times.rank is None else [None] * times.rank))
    if times.rank != x.shape.rank:
        raise ValueError(f"Shape must be rank {x.shape.rank} but is rank {times.rank}")
    return Abstract(
        x.dtype,
        known(tuple(None if d is None or t is None else d * t for d, t in zip(x.shape, times, strict=False))),
    )


def _tile(x: np.ndarray, multiples: np.ndarray) -> np.ndarray:
    if multiples.size != np.ndim(x):
        text = (
            f"Expected multiples argument to be a vector of length {np.ndim(x)} but got length"
            f" {multiples.size}"
        )
        raise InvalidArgumentError(None, None, text)
    return np.tile(x, multiples.tolist())[()]


tile_op = define(
    "Tile", "input: T, multiples: Tmultiples", infer=_infer_tile, kernel=_tile, dtypes={"Tmultiples": INDEX}
)


def tile(input: object, multiples: object, name: str | None = None) -> Tensor:
    """`input` repeated as a whole, `multiples[i]` times along axis i."""
    return tile_op(input, multiples, name=name)


@tile_op.gradient
def _(op, upstream):
    x, multiples = op.inputs
    count = x.shape.rank
    if count is None:
        raise dtypes.unsupported("the gradient of tile for a tensor of unknown rank")
    # Each axis is split into (repetition, size), and the repetitions are summed.
    sizes = shape(x)
    pairs = reshape(transpose(stack([cast(multiples, dtypes.int32), sizes])), [-1])
    repetitions = np.arange(0, 2 * count, 2, dtype=np.int32)
    return [reshape(sum_op(reshape(upstream, pairs), repetitions, keep_dims=False), sizes), None]


# Pad


def _infer_pad(x: Abstract, paddings: Abstract, *rest: Abstract, **attrs: object) -> Abstract:
    require_rank(paddings, 2)
    count = paddings.shape[0] if paddings.shape.rank == 2 else None
    if x.shape.rank is not None and count is not None and count != x.shape.rank:
        raise ValueError(f"Shape must be rank {count} but is rank {x.shape.rank}")
    if x.shape.rank is None or paddings.constant is None:
        total = count if x.shape.rank is None else x.shape.rank
        return Abstract(x.dtype, TensorShape(None if total is None else [None] * total))
    if np.any(np.less(paddings.constant, 0)):
        raise ValueError("Paddings must be non-negative")
    widths = paddings.constant.sum(axis=1).tolist()
    return Abstract(
        x.dtype, known(tuple(None if d is None else d + w for d, w in zip(x.shape, widths, strict=False)))
    )


def _checked_paddings(x: np.ndarray, paddings: np.ndarray) -> list:
    if paddings.shape[0] != np.ndim(x):
        text = (
            "The first dimension of paddings must be the rank of inputs"
            f"{brackets(paddings.shape)} {brackets(np.shape(x))}"
        )
        raise InvalidArgumentError(None, None, text)
    for before, after in paddings.tolist():
        if before < 0 or after < 0:
            raise InvalidArgumentError(None, None, f"Paddings must be non-negative: {before} {after}")
    return paddings.tolist()


def _pad(x: np.ndarray, paddings: np.ndarray, value: np.generic | int = 0) -> np.ndarray:
    widths = _checked_paddings(x, paddings)
    if x.dtype.kind == "O":
        value = b""
    return np.pad(x, widths, constant_values=value) if widths else x


def _mirror_pad(x: np.ndarray, paddings: np.ndarray, mode: str) -> np.ndarray:
    widths = _checked_paddings(x, paddings)
    return np.pad(x, widths, mode=mode.lower()) if widths else x


def _mirror_pad_grad(dy: np.ndarray, paddings: np.ndarray, mode: str) -> np.ndarray:
    for axis, (before, after) in enumerate(paddings.tolist()):
        rows = np.moveaxis(dy, axis, 0)
        source = np.pad(np.arange(len(rows) - before - after), (before, after), mode=mode.lower())
        sums = np.zeros((len(rows) - before - after, *rows.shape[1:]), dy.dtype)
        np.add.at(sums, source, rows)
        dy = np.moveaxis(sums, 0, axis)
    return dy


def _infer_mirror_pad_grad(dy: Abstract, paddings: Abstract, mode: str) -> Abstract:
    if dy.shape.rank is None or paddings.constant is None:
        return Abstract(dy.dtype, TensorShape(None if dy.shape.rank is None else [None] * dy.shape.rank))
    widths = paddings.constant.sum(axis=1).tolist()
    return Abstract(dy.dtype, TensorShape([d and d - w for d, w in zip(dy.shape, widths, strict=True)]))


pad_op = define(
    "Pad", "input: T, paddings: Tpaddings", infer=_infer_pad, kernel=_pad, dtypes={"Tpaddings": INDEX}
)
pad_with_op = define(
    "PadV2",
    "input: T, paddings: Tpaddings, constant_values: T",
    infer=_infer_pad,
    kernel=_pad,
    dtypes={"Tpaddings": INDEX},
)
mirror_pad_op = define(
    "MirrorPad",
    "input: T, paddings: Tpaddings",
    infer=_infer_pad,
    kernel=_mirror_pad,
    dtypes={"Tpaddings": INDEX},
)


mirror_pad_grad_op = define(
    "MirrorPadGrad",
    "input: T, paddings: Tpaddings",
    infer=_infer_mirror_pad_grad,
    kernel=_mirror_pad_grad,
    dtypes={"Tpaddings": INDEX},
)


@mirror_pad_op.gradient
def _(op, upstream):
    return [mirror_pad_grad_op(upstream, op.inputs[1], **op.attrs), None]


@mirror_pad_grad_op.gradient
def _(op, upstream):
    return [mirror_pad_op(upstream, op.inputs[1], **op.attrs), None]


def _unpadded(op, upstream: Tensor) -> Tensor:
    x, paddings = op.inputs[:2]
    begin = reshape(slice(paddings, [0, 0], [-1, 1]), [-1])
    return slice(upstream, begin, shape(x, begin.dtype))


@pad_op.gradient
def _(op, upstream):
    return [_unpadded(op, upstream), None]


@pad_with_op.gradient
def _(op, upstream):
    inside = _unpadded(op, upstream)
    everything = np.arange(upstream.shape.rank, dtype=np.int32)
    total, used = (sum_op(x, everything, keep_dims=False) for x in (upstream, inside))
    return [inside, None, total - used]


def pad(
    tensor: object,
    paddings: object,
    mode: str = "CONSTANT",
    constant_values: object = 0,
    name: str | None = None,
) -> Tensor:
    """`tensor` with `paddings[i] = [before, after]` elements added along axis i.

    mode: "CONSTANT", "REFLECT" or "SYMMETRIC". Raises ValueError for another.
    """
    mode = mode.upper()
    if mode == "CONSTANT":
        if isinstance(constant_values, Tensor) or constant_values != 0:
            return pad_with_op(tensor, paddings, constant_values, name=name)
        return pad_op(tensor, paddings, name=name)
    if mode not in ("REFLECT", "SYMMETRIC"):
        raise ValueError(
            "Value of argument `mode` expected to be one of CONSTANT, REFLECT, or SYMMETRIC."
            f" Received `mode` = {mode}"
        )
    return mirror_pad_op(tensor, paddings, mode=mode, name=name)
