"""Equality of tensors inside a function."""

import tensorflow as tf


@tf.function
def f(x, y):
    return x == y, x != y


print([item.numpy().tolist() for item in f(tf.constant([1, 2]), tf.constant([1, 3]))])
