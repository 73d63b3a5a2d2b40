"""The branches of tf.cond must agree on the dtype."""

import tensorflow as tf


@tf.function
def f(x):
    return tf.cond(x > 0, lambda: 1, lambda: 0.5)


f(tf.constant(1))
