"""A list comprehension over a tensor is not converted."""

import tensorflow as tf


@tf.function
def f(x):
    return [item * 2 for item in x]


f(tf.constant([1, 2]))
