"""A tf.function called in a graph loop is traced once."""

import tensorflow as tf


@tf.function
def inner(x):
    print("tracing inner")
    return x + 1


@tf.function
def outer(n):
    x = 0
    for _ in tf.range(n):
        x = inner(x)
    return x


print(int(outer(tf.constant(4))), inner.experimental_get_tracing_count())
