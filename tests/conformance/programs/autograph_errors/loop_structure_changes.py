"""A loop variable that changes its structure."""

import tensorflow as tf


@tf.function
def f(n):
    pair = (0, 0)
    for i in tf.range(n):
        pair = (i, i, i)
    return pair


f(tf.constant(3))
