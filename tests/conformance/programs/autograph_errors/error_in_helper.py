"""The message shows every frame of the user's code."""

import tensorflow as tf


def inner(x):
    return tf.reshape(x, [2, 2])


def outer(x):
    y = x + 1
    return inner(y)


@tf.function
def f(x):
    return outer(x)


f(tf.constant([1, 2, 3]))
