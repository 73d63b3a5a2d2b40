"""A return in one branch only, nothing after it."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 0:
        return x


f(tf.constant(1))
