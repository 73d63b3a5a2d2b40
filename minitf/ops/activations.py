"""Sigmoid-like functions and activations of neural networks."""

from collections.abc import Callable
from math import erf as erf_of_float
from math import erfc as erfc_of_float
from math import pi, sqrt

import numpy as np

from minitf.ops.allowed import FLOAT, FLOAT_OR_COMPLEX, HALF_FIRST_FLOAT, REAL, allowed
from minitf.ops.arithmetic import multiply
from minitf.ops.conversion import cast, convert_to_tensor
from minitf.ops.inference import node_name, same_as_first
from minitf.ops.math import exp, negative, square
from minitf.registry import Op, define, same_as_input
from minitf.tensors import Tensor

__all__ = [
    "elu",
    "erf",
    "erfc",
    "gelu",
    "leaky_relu",
    "log_sigmoid",
    "relu",
    "relu6",
    "selu",
    "sigmoid",
    "silu",
    "softplus",
    "softsign",
    "swish",
    "tanh",
]


def _elementwise(type: str, kernel: Callable, allowed=FLOAT_OR_COMPLEX, input: str = "x") -> Op:
    return define(type, f"{input}: T", infer=same_as_input, kernel=kernel, dtypes={"T": allowed})


def _gradient_op(type: str, inputs: str, kernel: Callable, allowed=FLOAT_OR_COMPLEX) -> Op:
    return define(type, inputs, infer=same_as_first, kernel=kernel, dtypes={"T": allowed})


# Tanh and sigmoid: the gradient is a function of the output

tanh_op = _elementwise("Tanh", np.tanh)
tanh_grad_op = _gradient_op("TanhGrad", "y: T, dy: T", lambda y, dy: dy * (1 - y * y))


@tanh_op.gradient
def _(op, upstream):
    return tanh_grad_op(op.outputs[0], upstream)


@tanh_grad_op.gradient
def _(op, upstream):
    y, dy = op.inputs
    return [upstream * -2.0 * dy * y, tanh_grad_op(y, upstream)]


def tanh(x: object, name: str | None = None) -> Tensor:
    """The hyperbolic tangent. Floating dtypes only."""
    return tanh_op(x, name=name)


def _sigmoid(x: np.ndarray) -> np.ndarray:
    one = x.dtype.type(1)
    with np.errstate(over="ignore"):
        return one / (one + np.exp(-x))


sigmoid_op = _elementwise("Sigmoid", _sigmoid)
sigmoid_grad_op = _gradient_op("SigmoidGrad", "y: T, dy: T", lambda y, dy: dy * y * (1 - y))


@sigmoid_op.gradient
def _(op, upstream):
    return sigmoid_grad_op(op.outputs[0], upstream)


@sigmoid_grad_op.gradient
def _(op, upstream):
    y, dy = op.inputs
    scaled = upstream * dy
    return [scaled - 2.0 * scaled * y, sigmoid_grad_op(y, upstream)]


def sigmoid(x: object, name: str | None = None) -> Tensor:
    """`1 / (1 + exp(-x))`. Floating dtypes only."""
    return sigmoid_op(x, name=name)


def _softplus(x: np.ndarray) -> np.ndarray:
    return np.logaddexp(x, x.dtype.type(0))


softplus_op = _elementwise("Softplus", _softplus, HALF_FIRST_FLOAT, "features")
softplus_grad_op = _gradient_op(
    "SoftplusGrad", "gradients: T, features: T", lambda dy, x: dy * _sigmoid(x), HALF_FIRST_FLOAT
)


@softplus_op.gradient
def _(op, upstream):
    return softplus_grad_op(upstream, op.inputs[0])


@softplus_grad_op.gradient
def _(op, upstream):
    dy, x = op.inputs
    return [softplus_grad_op(upstream, x), upstream * dy / (exp(-x) + 2.0 + exp(x))]


def softplus(features: object, name: str | None = None) -> Tensor:
    """`log(1 + exp(x))`, without overflow."""
    return softplus_op(features, name=name)


def log_sigmoid(x: object, name: str | None = None) -> Tensor:
    """`log(sigmoid(x))`, without underflow."""
    return negative(softplus(negative(x)), name=node_name(name, "LogSigmoid"))


# Rectifiers

_RELU_DTYPES = allowed(
    "float32 float64 int32 uint8 int16 int8 int64 bfloat16 uint16 float16 uint32 uint64 qint8"
)
relu_op = _elementwise("Relu", lambda x: np.maximum(x, x.dtype.type(0)), _RELU_DTYPES, "features")
relu_grad_op = _gradient_op("ReluGrad", "gradients: T, features: T", lambda dy, x: dy * (x > 0), REAL)


@relu_op.gradient
def _(op, upstream):
    return relu_grad_op(upstream, op.outputs[0])


@relu_grad_op.gradient
def _(op, upstream):
    x = op.inputs[1]
    return [relu_grad_op(upstream, x), None]


def relu(features: object, name: str | None = None) -> Tensor:
    """`max(x, 0)`."""
    return relu_op(features, name=name)


relu6_op = _elementwise("Relu6", lambda x: np.clip(x, x.dtype.type(0), x.dtype.type(6)), REAL, "features")
relu6_grad_op = _gradient_op(
    "Relu6Grad", "gradients: T, features: T", lambda dy, x: dy * ((x > 0) & (x < 6)), REAL
)


@relu6_op.gradient
def _(op, upstream):
    return relu6_grad_op(upstream, op.outputs[0])


@relu6_grad_op.gradient
def _(op, upstream):
    return [relu6_grad_op(upstream, op.inputs[1]), None]


def relu6(features: object, name: str | None = None) -> Tensor:
    """`min(max(x, 0), 6)`."""
    return relu6_op(features, name=name)


def _leak(x: np.ndarray, scaled: np.ndarray, alpha: float) -> np.ndarray:
    return np.where(x > 0, scaled, scaled * scaled.dtype.type(alpha))[()]


leaky_relu_op = _elementwise("LeakyRelu", lambda x, alpha: _leak(x, x, alpha), HALF_FIRST_FLOAT, "features")
leaky_relu_grad_op = _gradient_op(
    "LeakyReluGrad",
    "gradients: T, features: T",
    lambda dy, x, alpha: _leak(x, dy, alpha),
    HALF_FIRST_FLOAT,
)


@leaky_relu_op.gradient
def _(op, upstream):
    return leaky_relu_grad_op(upstream, op.inputs[0], alpha=op.attrs["alpha"])


@leaky_relu_grad_op.gradient
def _(op, upstream):
    return [leaky_relu_grad_op(upstream, op.inputs[1], alpha=op.attrs["alpha"]), None]


def leaky_relu(features: object, alpha: float = 0.2, name: str | None = None) -> Tensor:
    """`x` where positive, else `alpha * x`."""
    return leaky_relu_op(features, alpha=alpha, name=name)


elu_op = _elementwise("Elu", lambda x: np.where(x > 0, x, np.expm1(x))[()], HALF_FIRST_FLOAT, "features")
elu_grad_op = _gradient_op(
    "EluGrad",
    "gradients: T, outputs: T",
    lambda dy, y: np.where(y < 0, dy * (y + 1), dy)[()],
    HALF_FIRST_FLOAT,
)


@elu_op.gradient
def _(op, upstream):
    return elu_grad_op(upstream, op.outputs[0])


@elu_grad_op.gradient
def _(op, upstream):
    dy, y = op.inputs
    return [elu_grad_op(upstream, y), upstream * dy * cast(y < 0, y.dtype)]


def elu(features: object, name: str | None = None) -> Tensor:
    """`x` where positive, else `exp(x) - 1`."""
    return elu_op(features, name=name)


# The two constants for which activations keep mean 0 and variance 1 from layer to layer.
_SELU_SCALE = 1.0507009873554804934193349852946
_SELU_SCALE_ALPHA = _SELU_SCALE * 1.6732632423543772848170429916717

selu_op = _elementwise(
    "Selu",
    lambda x: np.where(x > 0, x.dtype.type(_SELU_SCALE) * x, x.dtype.type(_SELU_SCALE_ALPHA) * np.expm1(x))[
        ()
    ],
    HALF_FIRST_FLOAT,
    "features",
)
selu_grad_op = _gradient_op(
    "SeluGrad",
    "gradients: T, outputs: T",
    lambda dy, y: dy * np.where(y < 0, y + y.dtype.type(_SELU_SCALE_ALPHA), y.dtype.type(_SELU_SCALE))[()],
    HALF_FIRST_FLOAT,
)


@selu_op.gradient
def _(op, upstream):
    return selu_grad_op(upstream, op.outputs[0])


@selu_grad_op.gradient
def _(op, upstream):
    dy, y = op.inputs
    return [selu_grad_op(upstream, y), upstream * dy * cast(y < 0, y.dtype)]


def selu(features: object, name: str | None = None) -> Tensor:
    """The scaled exponential linear unit."""
    return selu_op(features, name=name)


softsign_op = _elementwise("Softsign", lambda x: x / (1 + np.abs(x)), HALF_FIRST_FLOAT, "features")
softsign_grad_op = _gradient_op(
    "SoftsignGrad",
    "gradients: T, features: T",
    lambda dy, x: dy / np.square(1 + np.abs(x)),
    HALF_FIRST_FLOAT,
)
# NB: in TensorFlow, too, the gradient of Softsign cannot be differentiated again.


@softsign_op.gradient
def _(op, upstream):
    return softsign_grad_op(upstream, op.inputs[0])


def softsign(features: object, name: str | None = None) -> Tensor:
    """`x / (1 + |x|)`."""
    return softsign_op(features, name=name)


# Error functions

_erf = np.frompyfunc(erf_of_float, 1, 1)
_erfc = np.frompyfunc(erfc_of_float, 1, 1)


def _in_own_dtype(function: np.ufunc) -> Callable:
    return lambda x: np.asarray(function(x), x.dtype)[()]


erf_op = _elementwise("Erf", _in_own_dtype(_erf), FLOAT)
erfc_op = _elementwise("Erfc", _in_own_dtype(_erfc), FLOAT)


@erf_op.gradient
def _(op, upstream):
    return upstream * (2 / sqrt(pi)) * exp(-square(op.inputs[0]))


@erfc_op.gradient
def _(op, upstream):
    return upstream * (-2 / sqrt(pi)) * exp(-square(op.inputs[0]))


def erf(x: object, name: str | None = None) -> Tensor:
    """The Gauss error function."""
    return erf_op(x, name=name)


def erfc(x: object, name: str | None = None) -> Tensor:
    """`1 - erf(x)`."""
    return erfc_op(x, name=name)


# Activations made of other functions


def gelu(features: object, approximate: bool = False, name: str | None = None) -> Tensor:
    """`x` times the probability that a normal number is below `x`. Raises ValueError for integers."""
    x = convert_to_tensor(features, name="features")
    if not x.dtype.is_floating:
        raise ValueError(
            f"`features.dtype` must be a floating point tensor. Received:features.dtype={x.dtype}"
        )
    if approximate:
        inner = sqrt(2 / pi) * (x + 0.044715 * (x**3))
        return multiply(0.5 * x, 1.0 + tanh(inner), name=node_name(name, "Gelu"))
    return multiply(0.5 * x, erfc(-x * sqrt(0.5)), name=node_name(name, "Gelu"))


def silu(features: object, beta: object = 1.0) -> Tensor:
    """`x * sigmoid(beta * x)`."""
    x = convert_to_tensor(features, name="features")
    return x * sigmoid(cast(beta, x.dtype) * x)


swish = silu
