"""Elementwise functions of one tensor."""

from collections.abc import Callable

import numpy as np

from minitf.ops.allowed import FLOAT_OR_COMPLEX, SIGNED, SIGNED_OR_COMPLEX, allowed
from minitf.ops.inference import same_as_first
from minitf.registry import REGISTRY, Op, define, same_as_input
from minitf.tensors import Tensor

__all__ = [
    "abs",
    "exp",
    "expm1",
    "log",
    "log1p",
    "negative",
    "reciprocal",
    "rsqrt",
    "sign",
    "sqrt",
    "square",
]


def _elementwise(type: str, kernel: Callable, dtypes=FLOAT_OR_COMPLEX) -> Op:
    return define(type, "x: T", infer=same_as_input, kernel=kernel, dtypes={"T": dtypes})


# Sign and size

negative_op = _elementwise("Neg", np.negative, SIGNED_OR_COMPLEX)
abs_op = _elementwise("Abs", np.abs, SIGNED)
sign_op = _elementwise("Sign", np.sign, SIGNED_OR_COMPLEX)


@sign_op.gradient
def _(op, upstream):
    return REGISTRY["ZerosLike"](op.inputs[0])


negative_op.takes_slices = True


@negative_op.gradient
def _(op, upstream):
    return -upstream


@abs_op.gradient
def _(op, upstream):
    return upstream * sign(op.inputs[0])


def negative(x: object, name: str | None = None) -> Tensor:
    """`-x`."""
    return negative_op(x, name=name)


def abs(x: object, name: str | None = None) -> Tensor:
    """The absolute value."""
    return abs_op(x, name=name)


def sign(x: object, name: str | None = None) -> Tensor:
    """-1, 0 or 1, in the dtype of `x`."""
    return sign_op(x, name=name)


# Powers

square_op = _elementwise(
    "Square",
    np.square,
    allowed(
        "bfloat16 float16 float32 float64 int8 int16 int32 int64 uint8 uint16 uint32 uint64"
        " complex64 complex128"
    ),
)
sqrt_op = _elementwise("Sqrt", np.sqrt)
rsqrt_op = _elementwise("Rsqrt", lambda x: x.dtype.type(1) / np.sqrt(x))


def _reciprocal(x: np.ndarray) -> np.ndarray:
    one = x.dtype.type(1)
    return np.floor_divide(one, x) if x.dtype.kind in "iu" else one / x


reciprocal_op = _elementwise("Reciprocal", _reciprocal, SIGNED_OR_COMPLEX)


@square_op.gradient
def _(op, upstream):
    return upstream * (2 * op.inputs[0])


def _nothing_from_nothing(kernel: Callable) -> Callable:
    """A gradient's kernel that is 0 where nothing comes from above, whatever the value is there."""

    def gradient(y: np.ndarray, dy: np.ndarray) -> np.ndarray:
        return np.where(dy == 0, dy.dtype.type(0), kernel(y, dy))[()]

    return gradient


sqrt_grad_op = define(
    "SqrtGrad",
    "y: T, dy: T",
    infer=same_as_first,
    kernel=_nothing_from_nothing(lambda y, dy: dy * y.dtype.type(0.5) / y),
    dtypes={"T": FLOAT_OR_COMPLEX},
)
rsqrt_grad_op = define(
    "RsqrtGrad",
    "y: T, dy: T",
    infer=same_as_first,
    kernel=_nothing_from_nothing(lambda y, dy: dy * y.dtype.type(-0.5) * y * y * y),
    dtypes={"T": FLOAT_OR_COMPLEX},
)


reciprocal_grad_op = define(
    "ReciprocalGrad",
    "y: T, dy: T",
    infer=same_as_first,
    kernel=_nothing_from_nothing(lambda y, dy: -dy * y * y),
    dtypes={"T": FLOAT_OR_COMPLEX},
)


@sqrt_op.gradient
def _(op, upstream):
    return sqrt_grad_op(op.outputs[0], upstream)


@sqrt_grad_op.gradient
def _(op, upstream):
    by_dy = upstream / op.inputs[0]
    return [-by_dy * op.outputs[0], by_dy * 0.5]


@rsqrt_op.gradient
def _(op, upstream):
    return rsqrt_grad_op(op.outputs[0], upstream)


@rsqrt_grad_op.gradient
def _(op, upstream):
    y, dy = op.inputs
    return [upstream * dy * -1.5 * square(y), rsqrt_grad_op(y, upstream)]


@reciprocal_op.gradient
def _(op, upstream):
    return reciprocal_grad_op(op.outputs[0], upstream)


@reciprocal_grad_op.gradient
def _(op, upstream):
    y, dy = op.inputs
    return [upstream * -2.0 * dy * y, reciprocal_grad_op(y, upstream)]


def square(x: object, name: str | None = None) -> Tensor:
    """`x * x`."""
    return square_op(x, name=name)


def sqrt(x: object, name: str | None = None) -> Tensor:
    """The square root; NaN for negative numbers. Floating dtypes only."""
    return sqrt_op(x, name=name)


def rsqrt(x: object, name: str | None = None) -> Tensor:
    """`1 / sqrt(x)`."""
    return rsqrt_op(x, name=name)


def reciprocal(x: object, name: str | None = None) -> Tensor:
    """`1 / x`."""
    return reciprocal_op(x, name=name)


# Exponentials and logarithms

exp_op = _elementwise("Exp", np.exp)
expm1_op = _elementwise("Expm1", np.expm1)
log_op = _elementwise("Log", np.log)
log1p_op = _elementwise("Log1p", np.log1p)


@exp_op.gradient
def _(op, upstream):
    return upstream * op.outputs[0]


@expm1_op.gradient
def _(op, upstream):
    return upstream * exp(op.inputs[0])


@log_op.gradient
def _(op, upstream):
    return upstream * reciprocal(op.inputs[0])


@log1p_op.gradient
def _(op, upstream):
    return upstream * reciprocal(1 + op.inputs[0])


def exp(x: object, name: str | None = None) -> Tensor:
    """`e ** x`. Floating dtypes only."""
    return exp_op(x, name=name)


def expm1(x: object, name: str | None = None) -> Tensor:
    """`exp(x) - 1`, exact near 0."""
    return expm1_op(x, name=name)


def log(x: object, name: str | None = None) -> Tensor:
    """The natural logarithm; NaN for negative numbers, -inf at 0."""
    return log_op(x, name=name)


def log1p(x: object, name: str | None = None) -> Tensor:
    """`log(1 + x)`, exact near 0."""
    return log1p_op(x, name=name)
