"""Conditions with and/or in a while loop."""

import tensorflow as tf


@tf.function
def f(n):
    i = 0
    total = 0
    while i < n and not total > 20:
        total += i
        i += 1
    return i, total


print([int(item) for item in f(tf.constant(4))], [int(item) for item in f(tf.constant(100))])
