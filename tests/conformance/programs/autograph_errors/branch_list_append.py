"""Lists of different lengths after a tensor condition."""

import tensorflow as tf


@tf.function
def f(x):
    values = []
    if x > 0:
        values = [x]
    return values


f(tf.constant(1))
