"""Prints of a nested tf.function: one trace, every run."""

import tensorflow as tf


@tf.function
def inner(x):
    print("tracing inner")
    tf.print("inner", x)
    return x + 1


@tf.function
def outer(x):
    return inner(inner(x))


outer(tf.constant(1))
outer(tf.constant(5))
