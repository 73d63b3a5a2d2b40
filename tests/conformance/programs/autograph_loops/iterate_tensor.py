"""Iterating over a tensor goes over its first dimension."""

import tensorflow as tf


@tf.function
def rows(x):
    result = tf.zeros([2])
    for row in x:
        result += row
    return result


print(rows(tf.constant([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])).numpy())
