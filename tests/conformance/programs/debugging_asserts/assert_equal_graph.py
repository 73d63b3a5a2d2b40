"""assert_equal fails when the graph runs."""

import tensorflow as tf


@tf.function
def f(x, y):
    tf.debugging.assert_equal(x, y, message="labels differ")
    return x


f(tf.constant([1, 2]), tf.constant([1, 3]))
