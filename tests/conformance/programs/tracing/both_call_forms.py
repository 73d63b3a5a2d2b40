"""Decorator with and without parentheses, and the call form."""

import tensorflow as tf


@tf.function
def a(x):
    return x + 1


@tf.function()
def b(x):
    return x + 1


def plain(x):
    return x + 1


c = tf.function(plain)
print([int(function(tf.constant(1))) for function in (a, b, c)], plain(1))
