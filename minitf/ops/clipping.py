"""Limiting values and gradients: by value, by norm, by the norm of them all."""

from collections.abc import Sequence

from minitf import dtypes
from minitf.indexed_slices import IndexedSlices
from minitf.ops.arithmetic import maximum, minimum, multiply
from minitf.ops.conversion import cast, constant, convert_to_tensor, identity
from minitf.ops.creation import ones_like
from minitf.ops.inference import node_name
from minitf.ops.joining import stack
from minitf.ops.math import sqrt
from minitf.ops.nn import l2_loss
from minitf.ops.reductions import reduce_sum
from minitf.ops.selection import where
from minitf.tensors import Tensor, is_tensor

__all__ = ["clip_by_global_norm", "clip_by_norm", "clip_by_value", "global_norm", "saturate_cast"]


def clip_by_value(
    t: object, clip_value_min: object, clip_value_max: object, name: str | None = None
) -> Tensor:
    """`t` with elements below the minimum or above the maximum replaced by it.

    Raises an error when the limits do not broadcast to the shape of `t`.
    """
    values = _values(t)
    lower = minimum(values, clip_value_max)
    values.shape.assert_is_compatible_with(lower.shape)
    result = maximum(lower, clip_value_min, name=node_name(name, "clip_by_value"))
    values.shape.assert_is_compatible_with(result.shape)
    return _like(t, result)


def saturate_cast(value: object, dtype: object, name: str | None = None) -> Tensor:
    """`value` with another dtype; what does not fit becomes the smallest or largest that does."""
    value, dtype = convert_to_tensor(value), dtypes.as_dtype(dtype)
    low, high = (max(value.dtype.min, dtype.min), min(value.dtype.max, dtype.max))
    return cast(clip_by_value(value, low, high), dtype, name=node_name(name, "saturate_cast"))


def clip_by_norm(t: object, clip_norm: object, axes: object = None, name: str | None = None) -> Tensor:
    """`t` scaled down to Euclidean norm `clip_norm` where it is longer."""
    values = _values(t)
    squares = reduce_sum(values * values, axes, keepdims=True)
    positive = squares > 0
    # The root of 0 has an infinite slope, so 0 takes another way.
    norm = where(positive, sqrt(where(positive, squares, ones_like(squares))), squares)
    clipped = identity(values * clip_norm / maximum(norm, clip_norm), name=node_name(name, "clip_by_norm"))
    return _like(t, clipped)


def global_norm(t_list: Sequence, name: str | None = None) -> Tensor:
    """The Euclidean norm of all tensors in the list together. Raises TypeError when it is not a list."""
    _check_list(t_list)
    halves = [l2_loss(_values(t)) for t in t_list if t is not None]
    total = reduce_sum(stack(halves))
    return sqrt(total * constant(2.0, total.dtype), name=node_name(name, "global_norm"))


def clip_by_global_norm(
    t_list: Sequence, clip_norm: object, use_norm: object = None, name: str | None = None
) -> tuple[list[Tensor | None], Tensor]:
    """The tensors scaled down together to global norm `clip_norm`, and the norm they had."""
    _check_list(t_list)
    norm = global_norm(t_list, name) if use_norm is None else convert_to_tensor(use_norm)
    scale = clip_norm * minimum(1.0 / norm, constant(1.0, norm.dtype) / clip_norm)
    # An infinite norm makes everything NaN instead of silently zero.
    scale = scale + (norm - norm)
    clipped = [None if t is None else _like(t, identity(multiply(_values(t), scale))) for t in t_list]
    return clipped, norm


def _values(t: object) -> Tensor:
    """Slices at one index count apart, although they add up."""
    return t.values if isinstance(t, IndexedSlices) else convert_to_tensor(t, name="t")


def _like(t: object, values: Tensor) -> Tensor | IndexedSlices:
    return t.with_values(values) if isinstance(t, IndexedSlices) else values


def _check_list(t_list: object) -> None:
    if not isinstance(t_list, Sequence) or is_tensor(t_list):
        raise TypeError(f"`t_list` should be a sequence of tensors. Received {type(t_list)}.")
