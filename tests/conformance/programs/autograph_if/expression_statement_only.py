"""A branch with nothing but a tf.print."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 0:
        tf.print("positive", x)
    return x


f(tf.constant(3))
f(tf.constant(-3))
