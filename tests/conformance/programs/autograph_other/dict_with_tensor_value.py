"""A dictionary is filled and read while tracing."""

import tensorflow as tf


@tf.function
def f(x):
    out = {}
    out["double"] = x * 2
    out["square"] = x * x
    return out


print({name: int(value) for name, value in f(tf.constant(3)).items()})
