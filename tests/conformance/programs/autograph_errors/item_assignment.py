"""Item assignment on a tensor inside a function."""

import tensorflow as tf


@tf.function
def f(x):
    x[0] = 7
    return x


f(tf.constant([1, 2]))
