"""A keyword-only parameter cannot be covered by a signature."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([], tf.int32)])
def scale(x, *, factor):
    return x * factor


scale(1, factor=2)
