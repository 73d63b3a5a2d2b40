"""An accumulator that was never initialized."""

import tensorflow as tf


@tf.function
def f(n):
    for i in tf.range(n):
        total += i
    return total


f(tf.constant(3))
