"""A tensor decides to break `while True`."""

import tensorflow as tf


@tf.function
def f(x):
    while True:
        if x > 3:
            break
        x += 1
    return x


f(tf.constant(1))
