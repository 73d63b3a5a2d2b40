"""raise under a tensor condition fires while tracing, for every input."""

import tensorflow as tf


@tf.function
def f(x):
    if x < 0:
        raise ValueError("negative input")
    return x


f(tf.constant(1))
