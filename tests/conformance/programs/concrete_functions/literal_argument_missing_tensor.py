"""A concrete function called without its tensor."""

import tensorflow as tf


@tf.function
def scale(x, factor):
    return x * factor


concrete = scale.get_concrete_function(tf.TensorSpec([], tf.int32), 3)
concrete()
