"""A string cannot be cast to the signature's float."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec(shape=[], dtype=tf.float32)])
def double(x):
    return x * 2


double("three")
