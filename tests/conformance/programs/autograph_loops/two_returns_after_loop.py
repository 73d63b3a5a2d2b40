"""A loop followed by a conditional return."""

import tensorflow as tf


@tf.function
def f(n):
    total = 0
    for i in tf.range(n):
        total += i
    if total > 5:
        return total
    else:
        return -total


print(int(f(tf.constant(3))), int(f(tf.constant(5))))
