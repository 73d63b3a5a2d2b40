"""A literal loop index from Python range traces an inner function each time, from tf.range once."""

import tensorflow as tf


@tf.function
def inner(x, i):
    return x + i


@tf.function
def python_loop(x):
    for i in range(3):
        x = inner(x, i)
    return x


print(int(python_loop(tf.constant(0))), inner.experimental_get_tracing_count())


@tf.function
def tensor_loop(x):
    for i in tf.range(3):
        x = inner(x, i)
    return x


print(int(tensor_loop(tf.constant(0))), inner.experimental_get_tracing_count())
