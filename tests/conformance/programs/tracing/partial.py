"""functools.partial can be made a tf.function."""

import functools

import tensorflow as tf


def scale(x, factor):
    print("tracing", factor)
    return x * factor


triple = tf.function(functools.partial(scale, factor=3))
print(int(triple(tf.constant(2))), int(triple(tf.constant(3))), triple.experimental_get_tracing_count())
