"""A tensor decides to return from a Python loop."""

import tensorflow as tf


@tf.function
def f(x):
    for i in range(5):
        if x > i:
            return x
    return -x


f(tf.constant(1))
