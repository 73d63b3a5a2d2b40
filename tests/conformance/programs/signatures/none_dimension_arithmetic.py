"""Arithmetic with an unknown static dimension fails while tracing."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None])])
def mean(x):
    return tf.reduce_sum(x) / x.shape[0]


mean(tf.ones([4]))
