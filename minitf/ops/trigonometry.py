"""Trigonometric and hyperbolic functions; `tanh` is with the activations."""

from collections.abc import Callable

import numpy as np

from minitf.ops.allowed import FLOAT, FLOAT_OR_COMPLEX
from minitf.ops.broadcasting import sum_to_shape_of
from minitf.ops.inference import broadcasting, incompatible_shapes
from minitf.ops.math import reciprocal, rsqrt, square
from minitf.registry import Op, define, same_as_input
from minitf.tensors import Tensor

__all__ = [
    "acos",
    "acosh",
    "asin",
    "asinh",
    "atan",
    "atan2",
    "atanh",
    "cos",
    "cosh",
    "sin",
    "sinh",
    "tan",
]


def _elementwise(type: str, kernel: Callable) -> Op:
    return define(type, "x: T", infer=same_as_input, kernel=kernel, dtypes={"T": FLOAT_OR_COMPLEX})


sin_op = _elementwise("Sin", np.sin)
cos_op = _elementwise("Cos", np.cos)
tan_op = _elementwise("Tan", np.tan)
asin_op = _elementwise("Asin", np.arcsin)
acos_op = _elementwise("Acos", np.arccos)
atan_op = _elementwise("Atan", np.arctan)
sinh_op = _elementwise("Sinh", np.sinh)
cosh_op = _elementwise("Cosh", np.cosh)
asinh_op = _elementwise("Asinh", np.arcsinh)
acosh_op = _elementwise("Acosh", np.arccosh)
atanh_op = _elementwise("Atanh", np.arctanh)


@sin_op.gradient
def _(op, upstream):
    return upstream * cos(op.inputs[0])


@cos_op.gradient
def _(op, upstream):
    return -upstream * sin(op.inputs[0])


@tan_op.gradient
def _(op, upstream):
    return upstream * square(reciprocal(cos(op.inputs[0])))


@asin_op.gradient
def _(op, upstream):
    return upstream * rsqrt(1 - square(op.inputs[0]))


@acos_op.gradient
def _(op, upstream):
    return -upstream * rsqrt(1 - square(op.inputs[0]))


@atan_op.gradient
def _(op, upstream):
    return upstream * reciprocal(1 + square(op.inputs[0]))


@sinh_op.gradient
def _(op, upstream):
    return upstream * cosh(op.inputs[0])


@cosh_op.gradient
def _(op, upstream):
    return upstream * sinh(op.inputs[0])


@asinh_op.gradient
def _(op, upstream):
    return upstream / cosh(op.outputs[0])


@acosh_op.gradient
def _(op, upstream):
    return upstream / sinh(op.outputs[0])


@atanh_op.gradient
def _(op, upstream):
    return upstream * reciprocal(1 - square(op.inputs[0]))


def sin(x: object, name: str | None = None) -> Tensor:
    """The sine, of radians."""
    return sin_op(x, name=name)


def cos(x: object, name: str | None = None) -> Tensor:
    """The cosine, of radians."""
    return cos_op(x, name=name)


def tan(x: object, name: str | None = None) -> Tensor:
    """The tangent, of radians."""
    return tan_op(x, name=name)


def asin(x: object, name: str | None = None) -> Tensor:
    """The inverse of `sin`."""
    return asin_op(x, name=name)


def acos(x: object, name: str | None = None) -> Tensor:
    """The inverse of `cos`."""
    return acos_op(x, name=name)


def atan(x: object, name: str | None = None) -> Tensor:
    """The inverse of `tan`."""
    return atan_op(x, name=name)


def sinh(x: object, name: str | None = None) -> Tensor:
    """The hyperbolic sine."""
    return sinh_op(x, name=name)


def cosh(x: object, name: str | None = None) -> Tensor:
    """The hyperbolic cosine."""
    return cosh_op(x, name=name)


def asinh(x: object, name: str | None = None) -> Tensor:
    """The inverse of `sinh`."""
    return asinh_op(x, name=name)


def acosh(x: object, name: str | None = None) -> Tensor:
    """The inverse of `cosh`."""
    return acosh_op(x, name=name)


def atanh(x: object, name: str | None = None) -> Tensor:
    """The inverse of `tanh`."""
    return atanh_op(x, name=name)


atan2_op = define(
    "Atan2",
    "y: T, x: T",
    infer=broadcasting,
    kernel=np.arctan2,
    dtypes={"T": FLOAT},
    explain=incompatible_shapes,
)


@atan2_op.gradient
def _(op, upstream):
    y, x = op.inputs
    scaled = upstream / (square(x) + square(y))
    return [sum_to_shape_of(y, x * scaled, x), sum_to_shape_of(x, -y * scaled, y)]


def atan2(y: object, x: object, name: str | None = None) -> Tensor:
    """The angle of the point (x, y), between -pi and pi."""
    return atan2_op(y, x, name=name)
