"""A ragged list given where the signature wants a matrix."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, None], tf.float32)])
def f(x):
    return x


f([[1.0], [2.0, 3.0]])
