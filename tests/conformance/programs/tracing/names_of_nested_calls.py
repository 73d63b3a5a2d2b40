"""The result of a nested tf.function is named after the call."""

import tensorflow as tf


@tf.function
def inner(x):
    print("in", x)
    return x + 1


@tf.function
def outer(x):
    y = inner(x)
    print("out", y)
    return inner(y)


outer(tf.constant(1))
