"""A symbolic tensor cannot be used under init_scope."""

import tensorflow as tf


@tf.function
def f(x):
    with tf.init_scope():
        y = x + 1
    return y


f(tf.constant(1))
