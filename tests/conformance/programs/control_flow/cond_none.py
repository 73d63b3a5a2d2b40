"""A branch of tf.cond that returns None."""

import tensorflow as tf


@tf.function
def f(x):
    return tf.cond(x > 0, lambda: x, lambda: None)


f(tf.constant(1))
