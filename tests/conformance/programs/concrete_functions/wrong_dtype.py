"""A concrete function checks the dtype."""

import tensorflow as tf


@tf.function
def total(x):
    return tf.reduce_sum(x)


concrete = total.get_concrete_function(tf.TensorSpec([3], tf.float32))
concrete(tf.constant([1, 2, 3]))
