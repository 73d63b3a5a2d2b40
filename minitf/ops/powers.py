"""Powers, and products with logarithms that are 0 at 0."""

import numpy as np

from minitf.errors import InvalidArgumentError
from minitf.ops.allowed import allowed
from minitf.ops.broadcasting import sum_to_shape_of
from minitf.ops.creation import ones_like, zeros_like
from minitf.ops.inference import broadcasting, incompatible_shapes
from minitf.ops.math import log
from minitf.ops.selection import where
from minitf.registry import define, only_needed
from minitf.tensors import Tensor

__all__ = ["pow", "xdivy", "xlogy"]


def _power(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    if x.dtype.kind in "iu" and np.any(np.less(y, 0)):
        raise InvalidArgumentError(None, None, "Integers to negative integer powers are not allowed")
    return np.power(x, y)


pow_op = define(
    "Pow",
    "x: T, y: T",
    infer=broadcasting,
    kernel=_power,
    dtypes={"T": allowed("bfloat16 float32 float16 float64 int8 int16 int32 int64 complex64 complex128")},
    explain=incompatible_shapes,
)


@pow_op.gradient
def _(op, upstream):
    x, y = op.inputs
    return only_needed(
        lambda: sum_to_shape_of(x, upstream * y * pow(x, y - 1), y),
        lambda: sum_to_shape_of(y, upstream * op.outputs[0] * _log_of_positive(x), x),
    )


def _log_of_positive(x: Tensor) -> Tensor:
    """log(x) where x is positive, elsewhere 0: nothing flows to the exponent there."""
    positive = x > 0
    return where(positive, log(where(positive, x, ones_like(x))), zeros_like(x))


def pow(x: object, y: object, name: str | None = None) -> Tensor:
    """`x ** y`. Raises InvalidArgumentError for integers to negative powers."""
    return pow_op(x, y, name=name)


_LOGARITHMIC = allowed("float16 bfloat16 float32 float64 complex64 complex128")


def _zero_at_zero(x: np.ndarray, value: np.ndarray) -> np.ndarray:
    return np.where(np.equal(x, 0), x.dtype.type(0), value)[()]


xlogy_op = define(
    "Xlogy",
    "x: T, y: T",
    infer=broadcasting,
    kernel=lambda x, y: _zero_at_zero(x, x * np.log(y)),
    dtypes={"T": _LOGARITHMIC},
    explain=incompatible_shapes,
)
xdivy_op = define(
    "Xdivy",
    "x: T, y: T",
    infer=broadcasting,
    kernel=lambda x, y: _zero_at_zero(x, x / y),
    dtypes={"T": _LOGARITHMIC},
    explain=incompatible_shapes,
)


def _not_zero(x: Tensor) -> Tensor:
    return where(x == 0, zeros_like(x), ones_like(x))


@xlogy_op.gradient
def _(op, upstream):
    x, y = op.inputs
    by_x, by_y = xlogy(_not_zero(x), y), xdivy(x, y)
    return [sum_to_shape_of(x, by_x * upstream, y), sum_to_shape_of(y, by_y * upstream, x)]


@xdivy_op.gradient
def _(op, upstream):
    x, y = op.inputs
    by_x, by_y = xdivy(_not_zero(x), y), xdivy(-x, y * y)
    return [sum_to_shape_of(x, by_x * upstream, y), sum_to_shape_of(y, by_y * upstream, x)]


def xlogy(x: object, y: object, name: str | None = None) -> Tensor:
    """`x * log(y)`, and 0 where `x` is 0."""
    return xlogy_op(x, y, name=name)


def xdivy(x: object, y: object, name: str | None = None) -> Tensor:
    """`x / y`, and 0 where `x` is 0."""
    return xdivy_op(x, y, name=name)
