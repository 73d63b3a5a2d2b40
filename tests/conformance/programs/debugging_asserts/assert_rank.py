"""A wrong static rank fails while tracing."""

import tensorflow as tf


@tf.function
def f(x):
    tf.debugging.assert_rank(x, 2)
    return x


f(tf.ones([2]))
