"""A loop variable that changes from int to float."""

import tensorflow as tf


@tf.function
def f(n):
    total = 0
    for i in tf.range(n):
        total += 0.5
    return total


f(tf.constant(3))
