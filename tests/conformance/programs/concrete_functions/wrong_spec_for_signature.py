"""A spec that contradicts the signature."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def double(x):
    return x * 2


double.get_concrete_function(tf.TensorSpec([None], tf.int32))
