"""The body of tf.while_loop must return the structure of the loop variables."""

import tensorflow as tf


@tf.function
def f():
    return tf.while_loop(lambda i, j: i < 3, lambda i, j: (i + 1,), (tf.constant(0), tf.constant(0)))


f()
