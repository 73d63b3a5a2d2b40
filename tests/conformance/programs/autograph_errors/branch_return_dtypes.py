"""Returned values of different dtypes."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 0.0:
        return x
    else:
        return 0


f(tf.constant(1.0))
