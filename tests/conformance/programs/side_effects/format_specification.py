"""A format specification needs a number: a symbolic tensor has none."""

import tensorflow as tf


@tf.function
def f(loss):
    print(f"loss is {loss:.2f}")
    return loss


f(tf.constant(0.5))
