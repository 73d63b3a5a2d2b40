"""The signature must hold TensorSpecs."""

import tensorflow as tf


@tf.function(input_signature=[tf.float32])
def double(x):
    return x * 2


double(tf.constant(1.0))
