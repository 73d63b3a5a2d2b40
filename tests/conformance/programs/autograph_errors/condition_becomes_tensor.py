"""A Python condition that becomes a tensor in the first iteration."""

import tensorflow as tf


@tf.function
def f(x):
    n = 0
    while n < 3:
        n = n + x
    return n


f(tf.constant(1))
