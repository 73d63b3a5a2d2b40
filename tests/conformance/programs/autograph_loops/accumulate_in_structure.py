"""Tuples as loop state."""

import tensorflow as tf


@tf.function
def fibonacci(n):
    pair = (0, 1)
    for _ in tf.range(n):
        pair = (pair[1], pair[0] + pair[1])
    return pair[0]


print([int(fibonacci(tf.constant(n))) for n in range(8)])
