"""Comparing strings in a graph."""

import tensorflow as tf


@tf.function
def f(mode, x):
    if mode == "double":
        y = x * 2
    elif mode == "negate":
        y = -x
    else:
        y = x
    return y


print(
    [int(f(tf.constant(mode), tf.constant(3))) for mode in ("double", "negate", "other")],
    f.experimental_get_tracing_count(),
)
