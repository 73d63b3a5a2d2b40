"""A list comprehension over a Python list of tensors is fine."""

import tensorflow as tf


@tf.function
def f(items):
    return [item * 2 for item in items]


print([int(item) for item in f([tf.constant(1), tf.constant(2)])])
