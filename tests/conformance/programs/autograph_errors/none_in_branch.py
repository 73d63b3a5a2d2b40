"""None on one side of a tensor condition."""

import tensorflow as tf


@tf.function
def f(x):
    y = None
    if x > 0:
        y = x
    return y


f(tf.constant(1))
