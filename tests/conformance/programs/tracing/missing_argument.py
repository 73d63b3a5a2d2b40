"""A call with a missing argument."""

import tensorflow as tf


@tf.function
def add(a, b):
    return a + b


add(tf.constant(1))
