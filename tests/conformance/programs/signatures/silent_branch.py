"""Comparing an unknown static dimension silently takes the other branch."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None])])
def describe(x):
    if x.shape[0] == 2:
        return tf.constant("pair")
    return tf.constant("many")


print(describe(tf.ones([2])).numpy().decode(), describe(tf.ones([3])).numpy().decode())
