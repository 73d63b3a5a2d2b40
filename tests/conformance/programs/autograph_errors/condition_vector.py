"""A vector as condition of a tensor if."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 0:
        y = 1
    else:
        y = 2
    return y


f(tf.constant([1, -1]))
