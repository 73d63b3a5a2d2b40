"""Structures returned by tf.cond."""

import tensorflow as tf


@tf.function
def f(x):
    return tf.cond(x > 0, lambda: {"a": x, "b": (x, [x + 1])}, lambda: {"a": -x, "b": (x, [x - 1])})


result = f(tf.constant(3))
print(int(result["a"]), int(result["b"][1][0]), type(result["b"]).__name__)
