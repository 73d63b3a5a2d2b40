"""Returning an argument gives a new tensor of the same value."""

import tensorflow as tf


@tf.function
def f(x):
    return x


x = tf.constant([1, 2])
y = f(x)
print(y.numpy(), y is x)
