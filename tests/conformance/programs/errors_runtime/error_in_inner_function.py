"""An error in an inner function when it runs."""

import tensorflow as tf


@tf.function
def inner(x):
    return 10 // x


@tf.function
def outer(x):
    return inner(x) + 1


outer(tf.constant(0))
