"""A tuple of two in one branch, of three in the other."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 0:
        y = (x, x)
    else:
        y = (x, x, x)
    return y


f(tf.constant(1))
