"""An inner function called with different literals has many traces."""

import tensorflow as tf


@tf.function
def inner(x, n):
    return x + n


@tf.function
def outer(x):
    for n in range(5):
        x = inner(x, n)
    return x


print(int(outer(tf.constant(0))), inner.experimental_get_tracing_count())
