"""None given where the signature wants a tensor."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([], tf.float32)])
def f(x):
    return x * 2


f(None)
