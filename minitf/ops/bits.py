"""Operations on the bits of integers."""

from collections.abc import Callable

import numpy as np

from minitf.ops.allowed import INTEGER
from minitf.ops.inference import broadcasting, incompatible_shapes
from minitf.registry import Op, define, not_differentiable, same_as_input
from minitf.tensors import Tensor

__all__ = ["bitwise_and", "bitwise_or", "bitwise_xor", "invert", "left_shift", "right_shift"]


def _bitwise(type: str, kernel: Callable) -> Op:
    op = define(
        type,
        "x: T, y: T",
        infer=broadcasting,
        kernel=kernel,
        dtypes={"T": INTEGER},
        explain=incompatible_shapes,
    )
    not_differentiable(op)
    return op


bitwise_and_op = _bitwise("BitwiseAnd", np.bitwise_and)
bitwise_or_op = _bitwise("BitwiseOr", np.bitwise_or)
bitwise_xor_op = _bitwise("BitwiseXor", np.bitwise_xor)
left_shift_op = _bitwise("LeftShift", np.left_shift)
right_shift_op = _bitwise("RightShift", np.right_shift)
invert_op = define("Invert", infer=same_as_input, kernel=np.invert, dtypes={"T": INTEGER})
not_differentiable(invert_op)


def bitwise_and(x: object, y: object, name: str | None = None) -> Tensor:
    """Bits set in both."""
    return bitwise_and_op(x, y, name=name)


def bitwise_or(x: object, y: object, name: str | None = None) -> Tensor:
    """Bits set in either."""
    return bitwise_or_op(x, y, name=name)


def bitwise_xor(x: object, y: object, name: str | None = None) -> Tensor:
    """Bits set in one of the two."""
    return bitwise_xor_op(x, y, name=name)


def left_shift(x: object, y: object, name: str | None = None) -> Tensor:
    """`x` shifted left by `y` bits."""
    return left_shift_op(x, y, name=name)


def right_shift(x: object, y: object, name: str | None = None) -> Tensor:
    """`x` shifted right by `y` bits."""
    return right_shift_op(x, y, name=name)


def invert(x: object, name: str | None = None) -> Tensor:
    """Every bit flipped."""
    return invert_op(x, name=name)
