"""Tuples and dictionaries may be set in branches."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 0:
        pair = (x, {"k": x + 1})
    else:
        pair = (-x, {"k": x - 1})
    return pair


for value in (5, -5):
    first, rest = f(tf.constant(value))
    print(int(first), int(rest["k"]))
