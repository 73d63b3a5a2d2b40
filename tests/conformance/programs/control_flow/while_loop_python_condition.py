"""A Python condition in tf.while_loop inside a function."""

import tensorflow as tf


@tf.function
def f():
    return tf.while_loop(lambda i: i < 5, lambda i: i + 2, [0])


print(f())
