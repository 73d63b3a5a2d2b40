"""Stacking different shapes while tracing."""

import tensorflow as tf


@tf.function
def f(x, y):
    return tf.stack([x, y])


f(tf.ones([2]), tf.ones([3]))
