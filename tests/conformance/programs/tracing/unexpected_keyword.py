"""A call with an unknown keyword."""

import tensorflow as tf


@tf.function
def double(a):
    return a + a


double(tf.constant(1), scale=2)
