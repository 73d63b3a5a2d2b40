"""A plain helper that recurses on a tensor."""

import tensorflow as tf


def factorial(n):
    if n > 0:
        return n * factorial(n - 1)
    else:
        return tf.constant(1)


@tf.function
def f(n):
    return factorial(n)


try:
    f(tf.constant(3))
except Exception as error:
    print(type(error).__name__)
