"""Filling a tensor element by element in a loop."""

import tensorflow as tf


@tf.function
def f(n):
    out = tf.zeros([3])
    for i in tf.range(n):
        out[i] = 1.0
    return out


f(tf.constant(3))
