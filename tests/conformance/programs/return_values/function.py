"""A function cannot be returned."""

import tensorflow as tf


@tf.function
def f(x):
    def inner():
        return x

    return inner


f(tf.constant(1))
