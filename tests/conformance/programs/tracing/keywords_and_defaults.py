"""Positional, keyword and default spelling of the same call share a trace."""

import tensorflow as tf


@tf.function
def scale(x, factor=2, *, offset=0):
    print("tracing", factor, offset)
    return x * factor + offset


x = tf.constant(3)
print(int(scale(x)), int(scale(x, 2)), int(scale(x, factor=2)), int(scale(x=x, factor=2, offset=0)))
print(int(scale(x, offset=1)), int(scale(factor=3, x=x)))
print(scale.experimental_get_tracing_count())
