"""A vector as condition of a while loop."""

import tensorflow as tf


@tf.function
def f(x):
    while x > 0:
        x -= 1
    return x


f(tf.constant([1, 2]))
