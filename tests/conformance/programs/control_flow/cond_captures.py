"""Branches that capture tensors, variables and Python values."""

import tensorflow as tf

v = tf.Variable(10)
k = 3


@tf.function
def f(x, y):
    return tf.cond(x > y, lambda: x * k + v, lambda: y - v)


print(int(f(tf.constant(5), tf.constant(1))), int(f(tf.constant(1), tf.constant(5))))
