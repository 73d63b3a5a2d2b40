"""Iterating over a tensor of unknown length."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.int32)])
def largest(x):
    best = 0
    for item in x:
        if item > best:
            best = item
    return best


print(int(largest([3, 9, 2])), int(largest(tf.zeros([0], tf.int32))))
