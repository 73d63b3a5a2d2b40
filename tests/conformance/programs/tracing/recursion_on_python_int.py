"""Recursion on a Python number traces one level per value."""

import tensorflow as tf


@tf.function
def factorial(n):
    print("tracing", n)
    return tf.constant(1) if n == 0 else n * factorial(n - 1)


print(int(factorial(3)), int(factorial(2)), factorial.experimental_get_tracing_count())
