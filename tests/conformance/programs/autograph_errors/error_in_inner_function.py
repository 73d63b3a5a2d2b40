"""An error in a tf.function called by another."""

import tensorflow as tf


@tf.function
def inner(x):
    return tf.matmul(x, x)


@tf.function
def outer(x):
    return inner(x)


outer(tf.ones([2, 3]))
