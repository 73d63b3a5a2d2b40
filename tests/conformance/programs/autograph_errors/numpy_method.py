"""Symbolic tensors have no numpy method."""

import tensorflow as tf


@tf.function
def f(x):
    return x.numpy() + 1


f(tf.constant(1.0))
