"""A parameter that the signature does not cover must have a default."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([], tf.float32)])
def scale(x, factor):
    return x * factor


scale(tf.constant(1.0), tf.constant(2.0))
