"""A symbol read in a loop before it is set."""

import tensorflow as tf


@tf.function
def f(n):
    for i in tf.range(n):
        if i > 0:
            total = total + i
        else:
            total = i
    return total


f(tf.constant(3))
