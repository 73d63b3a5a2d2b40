"""Unpacking a tensor inside a function."""

import tensorflow as tf


@tf.function
def f(pair):
    a, b = pair
    return a + b


f(tf.constant([1, 2]))
