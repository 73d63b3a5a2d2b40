"""The right side of a Python `and` is not evaluated when the left side is false."""

import tensorflow as tf


@tf.function
def f(x, mask=None):
    use = mask is not None and mask.shape[0] == 2
    print(use)
    return x


f(tf.constant(1))
f(tf.constant(1), tf.ones([2]))
