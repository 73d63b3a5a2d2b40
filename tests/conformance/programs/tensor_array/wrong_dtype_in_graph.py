"""A TensorArray keeps one dtype, in a graph too."""

import tensorflow as tf


@tf.function
def f(x):
    items = tf.TensorArray(tf.float32, size=1)
    return items.write(0, x).stack()


f(tf.constant(1))
