"""python_function calls the original function."""

import tensorflow as tf


@tf.function
def inner(x):
    print("inner", tf.executing_eagerly())
    return x


@tf.function
def outer(x):
    print("outer", tf.executing_eagerly())
    return inner(x)


outer.python_function(tf.constant(1))
