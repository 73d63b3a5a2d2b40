"""The functions behind metrics: one value per sample."""

import minitf as tf
from minitf.keras.loss_functions import same_rank
from minitf.tensors import Tensor


def accuracy(y_true: Tensor, y_pred: Tensor) -> Tensor:
    """1 where labels and predictions are equal, along the last axis."""
    y_pred, y_true = same_rank(y_pred, tf.cast(y_true, y_pred.dtype))
    return tf.cast(tf.equal(y_true, y_pred), tf.float32)


def binary_accuracy(y_true: Tensor, y_pred: Tensor, threshold: float = 0.5) -> Tensor:
    """The share of predictions on the right side of `threshold`."""
    y_pred, y_true = same_rank(y_pred, tf.cast(y_true, y_pred.dtype))
    return tf.cast(tf.equal(y_true, tf.cast(y_pred > threshold, y_true.dtype)), tf.float32)


def categorical_accuracy(y_true: Tensor, y_pred: Tensor) -> Tensor:
    """1 where the greatest prediction is the one of the one-hot label."""
    return tf.cast(tf.equal(tf.argmax(y_true, -1), tf.argmax(y_pred, -1)), tf.float32)


def sparse_categorical_accuracy(y_true: Tensor, y_pred: Tensor) -> Tensor:
    """1 where the greatest prediction is the one of the class's number."""
    if y_true.shape.rank == y_pred.shape.rank and y_true.shape[-1] == 1:
        y_true = tf.squeeze(y_true, axis=-1)
    return tf.cast(tf.equal(tf.cast(y_true, tf.int64), tf.argmax(y_pred, -1)), tf.float32)
