"""A function chosen by a tensor condition."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 0:
        activation = tf.tanh
    else:
        activation = tf.exp
    return activation(x)


f(tf.constant(1.0))
