"""Recursion with a tensor condition never stops tracing."""

import tensorflow as tf


@tf.function
def f(n):
    if n > 0:
        return n * f(n - 1)
    else:
        return 1


try:
    f(tf.constant(3))
except Exception as error:
    print(type(error).__name__)
