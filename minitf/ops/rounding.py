"""Rounding, and tests for NaN and infinity."""

from collections.abc import Callable

import numpy as np

from minitf import dtypes
from minitf.ops.allowed import FLOAT, SIGNED_OR_COMPLEX
from minitf.ops.conversion import convert_to_tensor
from minitf.registry import Abstract, Op, define, not_differentiable, same_as_input
from minitf.tensors import Tensor

__all__ = ["ceil", "floor", "is_finite", "is_inf", "is_nan", "rint", "round"]


def _step(type: str, kernel: Callable, allowed=FLOAT, infer: Callable = same_as_input) -> Op:
    op = define(type, "x: T", infer=infer, kernel=kernel, dtypes={"T": allowed})
    not_differentiable(op)
    return op


floor_op = _step("Floor", np.floor)
ceil_op = _step("Ceil", np.ceil)
rint_op = _step("Rint", np.rint)
round_op = _step("Round", np.rint, SIGNED_OR_COMPLEX)


def floor(x: object, name: str | None = None) -> Tensor:
    """The largest whole number not above `x`. Floating dtypes only."""
    return floor_op(x, name=name)


def ceil(x: object, name: str | None = None) -> Tensor:
    """The smallest whole number not below `x`. Floating dtypes only."""
    return ceil_op(x, name=name)


def rint(x: object, name: str | None = None) -> Tensor:
    """The nearest whole number; halves go to the even one. Floating dtypes only."""
    return rint_op(x, name=name)


def round(x: object, name: str | None = None) -> Tensor:
    """The nearest whole number; halves go to the even one. Integers come back as they are."""
    tensor = convert_to_tensor(x, name="x")
    return tensor if tensor.dtype.is_integer else round_op(tensor, name=name)


def _infer_test(x: Abstract) -> Abstract:
    return Abstract(dtypes.bool, x.shape)


is_nan_op = _step("IsNan", np.isnan, infer=_infer_test)
is_inf_op = _step("IsInf", np.isinf, infer=_infer_test)
is_finite_op = _step("IsFinite", np.isfinite, infer=_infer_test)


def is_nan(x: object, name: str | None = None) -> Tensor:
    """Which elements are NaN."""
    return is_nan_op(x, name=name)


def is_inf(x: object, name: str | None = None) -> Tensor:
    """Which elements are infinite."""
    return is_inf_op(x, name=name)


def is_finite(x: object, name: str | None = None) -> Tensor:
    """Which elements are neither NaN nor infinite."""
    return is_finite_op(x, name=name)
