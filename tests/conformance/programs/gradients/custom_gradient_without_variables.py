"""A custom gradient that takes no variables, of a function that uses one."""

import tensorflow as tf

v = tf.Variable(2.0)


@tf.custom_gradient
def scaled(x):
    def gradient(dy):
        return dy * v

    return x * v, gradient


scaled(tf.constant(3.0))
