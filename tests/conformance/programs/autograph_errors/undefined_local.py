"""A local name used before it is set."""

import tensorflow as tf


@tf.function
def f(x):
    if x.shape.rank == 1:
        y = x
    return y


f(tf.constant(1.0))
