"""A branch on executing_eagerly gives another result in a graph."""

import tensorflow as tf


def normalize(x):
    if tf.executing_eagerly():
        return x / tf.reduce_sum(x)
    return x


print(normalize(tf.constant([1.0, 3.0])).numpy(), tf.function(normalize)(tf.constant([1.0, 3.0])).numpy())
