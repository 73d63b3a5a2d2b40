"""The switch reaches inner functions."""

import tensorflow as tf


@tf.function
def inner(x):
    print("inner", tf.executing_eagerly())
    return x


@tf.function
def outer(x):
    print("outer", tf.executing_eagerly())
    return inner(x)


tf.config.run_functions_eagerly(True)
outer(tf.constant(1))
outer(tf.constant(2))
