"""The loss functions: one value per sample."""

import minitf as tf
from minitf.tensors import Tensor

_EPSILON = 1e-7


def mean_squared_error(y_true: Tensor, y_pred: Tensor) -> Tensor:
    """The mean of squared differences along the last axis."""
    y_pred, y_true = _alike(y_pred, y_true)
    return tf.reduce_mean(tf.square(y_true - y_pred), axis=-1)


def mean_absolute_error(y_true: Tensor, y_pred: Tensor) -> Tensor:
    """The mean of absolute differences along the last axis."""
    y_pred, y_true = _alike(y_pred, y_true)
    return tf.reduce_mean(tf.abs(y_true - y_pred), axis=-1)


def binary_crossentropy(
    y_true: Tensor, y_pred: Tensor, from_logits: bool = False, label_smoothing: float = 0.0, axis: int = -1
) -> Tensor:
    """Of labels 0 or 1 and probabilities, or logits; the mean along `axis`."""
    y_pred, y_true = _alike(y_pred, y_true)
    if label_smoothing:
        y_true = y_true * (1.0 - label_smoothing) + 0.5 * label_smoothing
    if from_logits:
        return tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(y_true, y_pred), axis=axis)
    kept = tf.clip_by_value(y_pred, _EPSILON, 1.0 - _EPSILON)
    each = y_true * tf.math.log(kept) + (1.0 - y_true) * tf.math.log(1.0 - kept)
    return tf.reduce_mean(-each, axis=axis)


def categorical_crossentropy(
    y_true: Tensor, y_pred: Tensor, from_logits: bool = False, label_smoothing: float = 0.0, axis: int = -1
) -> Tensor:
    """Of one-hot labels and probabilities, or logits, along `axis`."""
    y_pred, y_true = _alike(y_pred, y_true)
    if label_smoothing:
        y_true = y_true * (1.0 - label_smoothing) + label_smoothing / y_pred.shape[-1]
    if from_logits:
        return tf.nn.softmax_cross_entropy_with_logits(y_true, y_pred, axis=axis)
    share = y_pred / tf.reduce_sum(y_pred, axis=axis, keepdims=True)
    kept = tf.clip_by_value(share, _EPSILON, 1.0 - _EPSILON)
    return -tf.reduce_sum(y_true * tf.math.log(kept), axis=axis)


def sparse_categorical_crossentropy(y_true: Tensor, y_pred: Tensor, from_logits: bool = False) -> Tensor:
    """Of the numbers of classes and probabilities, or logits, along the last axis."""
    y_pred = tf.convert_to_tensor(y_pred)
    y_true = tf.cast(y_true, tf.int64)
    if y_true.shape.rank == y_pred.shape.rank and y_true.shape[-1] == 1:
        y_true = tf.squeeze(y_true, axis=-1)
    if not from_logits:
        y_pred = tf.math.log(tf.clip_by_value(y_pred, _EPSILON, 1.0 - _EPSILON))
    return tf.nn.sparse_softmax_cross_entropy_with_logits(y_true, y_pred)


def _alike(y_pred: object, y_true: object) -> tuple[Tensor, Tensor]:
    """Both as float32 tensors of one rank."""
    y_pred = tf.convert_to_tensor(y_pred)
    y_true = tf.cast(tf.convert_to_tensor(y_true), y_pred.dtype)
    one, other = same_rank(y_pred, y_true)
    return one, other


def same_rank(one: Tensor, other: Tensor) -> tuple[Tensor, Tensor]:
    """Remove or add a last axis of size 1 where the ranks differ by one."""
    ranks = one.shape.rank, other.shape.rank
    if None in ranks or ranks[0] == ranks[1]:
        return one, other
    if ranks[0] > ranks[1]:
        return tuple(reversed(same_rank(other, one)))
    if other.shape[-1] == 1:
        return (tf.expand_dims(one, -1), other) if ranks[0] == 1 else (one, tf.squeeze(other, axis=-1))
    return one, other
