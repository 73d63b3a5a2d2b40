"""Branches with different shapes: the result's shape is unknown."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 0:
        y = tf.zeros([2])
    else:
        y = tf.zeros([3])
    print(y.shape)
    return y


print(f(tf.constant(1)).shape, f(tf.constant(-1)).shape)
