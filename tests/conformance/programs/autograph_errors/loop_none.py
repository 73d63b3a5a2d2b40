"""A loop variable that starts as None."""

import tensorflow as tf


@tf.function
def f(n):
    last = None
    for i in tf.range(n):
        last = i
    return last


f(tf.constant(3))
