"""A function with yield."""

import tensorflow as tf


@tf.function
def f(x):
    yield x


f(tf.constant(1))
