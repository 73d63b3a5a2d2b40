"""matmul of vectors while tracing."""

import tensorflow as tf


@tf.function
def f(x):
    return tf.matmul(x, x)


f(tf.ones([3]))
