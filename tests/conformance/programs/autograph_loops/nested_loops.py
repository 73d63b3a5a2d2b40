"""Tensor loops inside tensor loops."""

import tensorflow as tf


@tf.function
def table(n):
    total = 0
    for i in tf.range(n):
        for j in tf.range(i):
            total += i * j
    return total


print([int(table(tf.constant(n))) for n in (0, 2, 4)])
