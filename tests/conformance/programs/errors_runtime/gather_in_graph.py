"""An index out of range in a graph."""

import tensorflow as tf


@tf.function
def f(x, i):
    y = tf.gather(x, i)
    return y * 2


f(tf.range(3), tf.constant([5]))
