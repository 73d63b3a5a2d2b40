"""A call with too many arguments."""

import tensorflow as tf


@tf.function
def double(a):
    return a + a


double(tf.constant(1), tf.constant(2))
