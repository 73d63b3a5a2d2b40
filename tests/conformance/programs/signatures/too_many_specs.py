"""More specs than parameters."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([], tf.float32), tf.TensorSpec([], tf.float32)])
def double(x):
    return x * 2


double(tf.constant(1.0))
