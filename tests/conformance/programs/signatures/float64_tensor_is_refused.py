"""A float64 tensor is not cast."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([2], tf.float32)])
def f(x):
    return x


f(tf.constant([1.0, 2.0], tf.float64))
