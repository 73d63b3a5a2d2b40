"""A symbol set in one branch only."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 0:
        y = x * 2
    return y


f(tf.constant(1))
