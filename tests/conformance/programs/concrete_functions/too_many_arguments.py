"""Too many arguments for a concrete function."""

import tensorflow as tf


@tf.function
def double(x):
    return x * 2


concrete = double.get_concrete_function(tf.TensorSpec([], tf.int32))
concrete(tf.constant(1), tf.constant(2))
