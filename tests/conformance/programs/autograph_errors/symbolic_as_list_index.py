"""A symbolic tensor is no list index."""

import tensorflow as tf


@tf.function
def f(i):
    return [10, 20, 30][i]


f(tf.constant(1))
