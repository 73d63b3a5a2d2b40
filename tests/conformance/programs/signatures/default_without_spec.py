"""A parameter with a default may be left out of the signature, but then never given another value."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([], tf.float32)])
def scale(x, factor=2):
    return x * factor


print(float(scale(tf.constant(1.0))), float(scale(tf.constant(1.0), 2)))
scale(tf.constant(1.0), 3)
