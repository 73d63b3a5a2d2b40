"""A Python loop around a tensor loop."""

import tensorflow as tf


@tf.function
def f(n):
    total = 0
    for factor in (1, 10):
        for i in tf.range(n):
            total += factor * i
    return total


print(int(f(tf.constant(3))))
