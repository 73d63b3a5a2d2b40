"""An error found while tracing appears although the result is unused."""

import tensorflow as tf


@tf.function
def f(x):
    tf.reshape(x, [7])
    return x


f(tf.constant([1, 2]))
