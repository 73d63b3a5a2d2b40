"""A number where the signature wants a vector."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def f(x):
    return x


f(5.0)
