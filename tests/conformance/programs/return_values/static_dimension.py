"""A static dimension is a Python number and becomes a constant."""

import tensorflow as tf


@tf.function
def f(x):
    return x.shape[0], tf.shape(x)[0]


print([item.numpy() for item in f(tf.ones([3]))])
