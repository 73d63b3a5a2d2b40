"""The predicate of tf.cond must be scalar."""

import tensorflow as tf


@tf.function
def f(x):
    return tf.cond(x > 0, lambda: x, lambda: -x)


f(tf.constant([1, 2]))
