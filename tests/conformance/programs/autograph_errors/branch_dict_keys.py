"""Dictionaries with different keys in the branches."""

import tensorflow as tf


@tf.function
def f(x):
    out = {"a": x}
    if x > 0:
        out = {"a": x, "b": x}
    return out["a"]


f(tf.constant(1))
