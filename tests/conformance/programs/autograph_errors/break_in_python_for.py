"""A tensor decides to break a Python loop."""

import tensorflow as tf


@tf.function
def f(x):
    for i in range(5):
        if x > 3:
            break
        x += 1
    return x


f(tf.constant(1))
