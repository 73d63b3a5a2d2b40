"""Losses and the arithmetic of layers: softmax, cross entropies, bias, moments, normalization."""

import numpy as np

from minitf import dtypes
from minitf.errors import InvalidArgumentError
from minitf.ops.activations import relu, softplus
from minitf.ops.allowed import HALF_FIRST_FLOAT, INDEX, NUMBER
from minitf.ops.arithmetic import add_op, maximum, multiply, squared_difference, subtract
from minitf.ops.broadcasting import reshape, shape, sum_op
from minitf.ops.conversion import cast, constant, convert_to_tensor, stop_gradient
from minitf.ops.gathering import gather
from minitf.ops.inference import (
    merge_dimensions,
    node_name,
    require_rank,
    require_rank_at_least,
    scalar_of,
    vector_of,
)
from minitf.ops.math import exp, log1p, rsqrt, square
from minitf.ops.reductions import reduce_mean, reduce_sum
from minitf.ops.selection import where
from minitf.ops.shaping import expand_dims, squeeze, transpose
from minitf.registry import Abstract, define
from minitf.shapes import UNKNOWN, brackets, broadcast, known
from minitf.tensors import Tensor

__all__ = [
    "batch_normalization",
    "bias_add",
    "l2_loss",
    "l2_normalize",
    "log_softmax",
    "moments",
    "sigmoid_cross_entropy_with_logits",
    "softmax",
    "softmax_cross_entropy_with_logits",
    "sparse_softmax_cross_entropy_with_logits",
    "weighted_cross_entropy_with_logits",
]

_T = {"T": HALF_FIRST_FLOAT}


# Softmax


def _infer_softmax(logits: Abstract) -> Abstract:
    require_rank_at_least(logits, 1)
    return Abstract(logits.dtype, logits.shape)


def _require_an_axis(x: np.ndarray) -> None:
    if np.ndim(x) == 0:
        raise ValueError("logits must have >= 1 dimension, got []")


def _log_softmax(x: np.ndarray) -> np.ndarray:
    _require_an_axis(x)
    shifted = x - np.max(x, -1, keepdims=True, initial=-np.inf)
    return shifted - np.log(np.sum(np.exp(shifted), -1, keepdims=True))


def _softmax(x: np.ndarray) -> np.ndarray:
    # NB: in TensorFlow with oneDNN, all but float64 must have 1 to 5 axes, and the error is Aborted.
    _require_an_axis(x)
    powers = np.exp(x - np.max(x, -1, keepdims=True, initial=-np.inf))
    return powers / np.sum(powers, -1, keepdims=True)


softmax_op = define("Softmax", "logits: T", infer=_infer_softmax, kernel=_softmax, dtypes=_T)
log_softmax_op = define("LogSoftmax", "logits: T", infer=_infer_softmax, kernel=_log_softmax, dtypes=_T)


@softmax_op.gradient
def _(op, upstream):
    y = op.outputs[0]
    return (upstream - reduce_sum(upstream * y, -1, keepdims=True)) * y


@log_softmax_op.gradient
def _(op, upstream):
    return upstream - reduce_sum(upstream, -1, keepdims=True) * exp(op.outputs[0])


def _along_axis(op, logits: object, axis: int | None, name: str | None) -> Tensor:
    """Apply an op of the last axis along another: swap it to the end and back."""
    x = convert_to_tensor(logits)
    count = x.shape.rank
    at = -1 if axis is None else axis
    # NB: in TensorFlow, too, another axis of an unknown rank ends in the TypeError of this subtraction.
    if at == -1 or at == count - 1:
        return op(x, name=name)
    if not -count <= at < count:
        raise InvalidArgumentError(
            None,
            None,
            f"`dim` must be in the range [{-count}, {count}) where {count} is the number of"
            f" dimensions in the input. Received: dim={at}",
        )
    order = list(range(count))
    order[at % count], order[-1] = order[-1], order[at % count]
    order = np.array(order, np.int32)
    return transpose(op(transpose(x, order)), order, name=node_name(name, "transpose"))


def softmax(logits: object, axis: int | None = None, name: str | None = None) -> Tensor:
    """`exp(x) / sum(exp(x))` along an axis (by default the last), without overflow."""
    return _along_axis(softmax_op, logits, axis, name)


def log_softmax(logits: object, axis: int | None = None, name: str | None = None) -> Tensor:
    """The logarithm of `softmax`, without underflow."""
    return _along_axis(log_softmax_op, logits, axis, name)


# Cross entropies


def _infer_cross_entropy(logits: Abstract, labels: Abstract) -> tuple[Abstract, Abstract]:
    both = broadcast(logits.shape, labels.shape)
    require_rank(Abstract(logits.dtype, both), 2)
    rows = None if both.rank is None else both[0]
    return Abstract(logits.dtype, vector_of(rows)), Abstract(logits.dtype, both)


def _cross_entropy(logits: np.ndarray, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    logs = _log_softmax(logits)
    return -np.sum(labels * logs, -1), np.exp(logs) - labels


cross_entropy_op = define(
    "SoftmaxCrossEntropyWithLogits",
    "features: T, labels: T",
    infer=_infer_cross_entropy,
    kernel=_cross_entropy,
    dtypes=_T,
    explain=lambda error, logits, labels: (
        "logits and labels must be broadcastable:"
        f" logits_size={brackets(np.shape(logits))} labels_size={brackets(np.shape(labels))}"
    ),
    label="softmax_cross_entropy_with_logits",
)


@cross_entropy_op.gradient
def _(op, by_loss, by_backprop):
    logits, backprop = op.inputs[0], op.outputs[1]
    by_logits = expand_dims(by_loss, -1) * backprop
    if by_backprop is not None:
        # The second output is used by second derivatives only.
        probabilities = softmax(logits)
        weighted = reduce_sum(by_backprop * probabilities, -1, keepdims=True)
        by_logits += (by_backprop - weighted) * probabilities
    return [by_logits, expand_dims(by_loss, -1) * -log_softmax(logits)]


def softmax_cross_entropy_with_logits(
    labels: object, logits: object, axis: int = -1, name: str | None = None
) -> Tensor:
    """`-sum(labels * log_softmax(logits))` along the last axis: one loss per row."""
    if axis not in (-1,):
        raise dtypes.unsupported("softmax_cross_entropy_with_logits along an axis other than the last")
    logits = convert_to_tensor(logits, name="logits")
    labels = convert_to_tensor(
        labels, dtype=None if isinstance(labels, Tensor) else logits.dtype, name="labels"
    )
    if labels.dtype != logits.dtype:
        labels = cast(labels, logits.dtype)
    if logits.shape.rank == 2 and labels.shape.rank == 2:
        return cross_entropy_op(logits, labels, name=name)[0]
    sizes = shape(logits)
    rows = [reshape(x, _rows_of(x)) for x in (logits, labels)]
    return reshape(cross_entropy_op(*rows, name=name)[0], sizes[:-1])


def _rows_of(x: Tensor) -> object:
    return [-1, x.shape[-1]] if x.shape[-1] is not None else [-1, shape(x)[-1]]


def _infer_sparse(logits: Abstract, labels: Abstract) -> tuple[Abstract, Abstract]:
    require_rank(logits, 2)
    require_rank(labels, 1)
    rows, columns = logits.shape if logits.shape.rank else (None, None)
    rows = merge_dimensions(rows, labels.shape[0] if labels.shape.rank else None)
    return Abstract(logits.dtype, known((rows,))), Abstract(logits.dtype, known((rows, columns)))


def _sparse_cross_entropy(logits: np.ndarray, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    outside = labels[(labels < 0) | (labels >= logits.shape[1])]
    if outside.size:
        text = (
            f"Received a label value of {outside[0]} which is outside the valid range of [0,"
            f" {logits.shape[1]})."
            f"  Label values: {' '.join(map(str, labels.tolist()))}"
        )
        raise InvalidArgumentError(None, None, text)
    logs, rows = _log_softmax(logits), np.arange(len(labels))
    backprop = np.exp(logs)
    backprop[rows, labels] -= 1
    return -logs[rows, labels], backprop


sparse_cross_entropy_op = define(
    "SparseSoftmaxCrossEntropyWithLogits",
    "features: T, labels: Tlabels",
    infer=_infer_sparse,
    kernel=_sparse_cross_entropy,
    dtypes=_T | {"Tlabels": INDEX},
)


@sparse_cross_entropy_op.gradient
def _(op, by_loss, by_backprop):
    by_logits = expand_dims(by_loss, -1) * op.outputs[1]
    if by_backprop is not None:
        probabilities = softmax(op.inputs[0])
        weighted = reduce_sum(by_backprop * probabilities, -1, keepdims=True)
        by_logits += (by_backprop - weighted) * probabilities
    return [by_logits, None]


def sparse_softmax_cross_entropy_with_logits(
    labels: object, logits: object, name: str | None = None
) -> Tensor:
    """The cross entropy for labels that are class numbers. Raises ValueError when the shapes do not fit."""
    labels, logits = convert_to_tensor(labels), convert_to_tensor(logits)
    if logits.shape.rank == 0:
        raise ValueError(f"`logits` cannot be a scalar. Received logits={logits}`")
    outer = logits.shape[:-1]
    if not labels.shape.is_compatible_with(outer):
        raise ValueError(
            "`labels.shape` must equal `logits.shape` except for the last dimension. Received:"
            f" labels.shape={labels.shape} and logits.shape={logits.shape}"
        )
    if logits.shape.rank == 2:
        return sparse_cross_entropy_op(logits, labels, name=name)[0]
    sizes = shape(labels)
    losses = sparse_cross_entropy_op(reshape(logits, _rows_of(logits)), reshape(labels, [-1]), name=name)[0]
    return reshape(losses, sizes)


def sigmoid_cross_entropy_with_logits(
    labels: object = None, logits: object = None, name: str | None = None
) -> Tensor:
    """`-labels * log(sigmoid(x)) - (1 - labels) * log(1 - sigmoid(x))`, without overflow."""
    x = convert_to_tensor(logits, name="logits")
    z = convert_to_tensor(labels, dtype=None if isinstance(labels, Tensor) else x.dtype, name="labels")
    if not z.shape.is_compatible_with(x.shape):
        raise ValueError(
            f"`logits` and `labels` must have the same shape, received ({x.shape} vs {z.shape})."
        )
    zero = constant(0, x.dtype)
    positive = x >= zero
    nonnegative = where(positive, x, zero)
    minus_size = where(positive, -x, x)
    return add_op(nonnegative - x * z, log1p(exp(minus_size)), name=node_name(name, "logistic_loss"))


def weighted_cross_entropy_with_logits(
    labels: object, logits: object, pos_weight: object, name: str | None = None
) -> Tensor:
    """The sigmoid cross entropy with positive labels weighted by `pos_weight`."""
    x = convert_to_tensor(logits, name="logits")
    z = convert_to_tensor(labels, dtype=None if isinstance(labels, Tensor) else x.dtype, name="labels")
    weight = 1 + (pos_weight - 1) * z
    return (1 - z) * x + weight * (softplus(-abs(x)) + relu(-x))


# L2Loss

l2_loss_op = define(
    "L2Loss",
    "t: T",
    infer=scalar_of,
    kernel=lambda x: np.sum(np.square(x), dtype=x.dtype) * x.dtype.type(0.5),
    dtypes=_T,
)


@l2_loss_op.gradient
def _(op, upstream):
    return op.inputs[0] * upstream


def l2_loss(t: object, name: str | None = None) -> Tensor:
    """Half the sum of squares."""
    return l2_loss_op(t, name=name)


# BiasAdd


def _infer_bias(value: Abstract, bias: Abstract, data_format: str) -> Abstract:
    require_rank_at_least(value, 2)
    require_rank(bias, 1)
    if value.shape.rank is None:
        return Abstract(value.dtype, UNKNOWN)
    size = merge_dimensions(value.shape[-1], bias.shape[0] if bias.shape.rank else None)
    return Abstract(value.dtype, known((*value.shape[:-1], size)))


def _bias_add(value: np.ndarray, bias: np.ndarray, data_format: str) -> np.ndarray:
    if value.shape[-1:] != bias.shape:
        text = (
            "Must provide as many biases as the last dimension of the input tensor:"
            f" {brackets(bias.shape)} vs. {brackets(value.shape)}"
        )
        raise InvalidArgumentError(None, None, text)
    return value + bias


bias_add_op = define(
    "BiasAdd", "value: T, bias: T", infer=_infer_bias, kernel=_bias_add, dtypes={"T": NUMBER}
)


@bias_add_op.gradient
def _(op, upstream):
    outer = np.arange(upstream.shape.rank - 1, dtype=np.int32)
    return [upstream, sum_op(upstream, outer, keep_dims=False)]


def bias_add(value: object, bias: object, data_format: str | None = None, name: str | None = None) -> Tensor:
    """`value + bias`, the bias along the last axis."""
    if data_format not in (None, "NHWC"):
        raise dtypes.unsupported(f"nn.bias_add with data_format={data_format!r}")
    return bias_add_op(value, bias, data_format="NHWC", name=name)


# Statistics and normalization


def moments(
    x: object, axes: object, shift: object = None, keepdims: bool = False, name: str | None = None
) -> tuple[Tensor, Tensor]:
    """Mean and variance over the given axes."""
    x = convert_to_tensor(x)
    axes = [axes] if np.ndim(axes) == 0 else list(axes)
    mean = reduce_mean(x, axes, keepdims=True)
    variance = reduce_mean(squared_difference(x, stop_gradient(mean)), axes, keepdims=True)
    if keepdims:
        return mean, variance
    return squeeze(mean, axes), squeeze(variance, axes)


def l2_normalize(x: object, axis: object = None, epsilon: float = 1e-12, name: str | None = None) -> Tensor:
    """`x` divided by its Euclidean norm along the axes."""
    x = convert_to_tensor(x, name="x")
    inverse = rsqrt(maximum(reduce_sum(square(x), axis, keepdims=True), epsilon))
    return multiply(x, inverse, name=node_name(name, "l2_normalize"))


def batch_normalization(
    x: object,
    mean: object,
    variance: object,
    offset: object,
    scale: object,
    variance_epsilon: float,
    name: str | None = None,
) -> Tensor:
    """`scale * (x - mean) / sqrt(variance + epsilon) + offset`."""
    factor = rsqrt(variance + variance_epsilon)
    if scale is not None:
        factor = factor * scale
    shift = -mean * factor if offset is None else subtract(offset, mean * factor)
    return x * factor + shift


def embedding_lookup(params: object, ids: object, max_norm: object = None, name: str | None = None) -> Tensor:
    """The rows of `params` numbered `ids`."""
    if max_norm is not None:
        raise NotImplementedError(
            "tf.nn.embedding_lookup with max_norm is not in the browser runtime (minitf); run this kata"
            " locally with TensorFlow"
        )
    return gather(params, ids, axis=0, name=name)
