"""A reshape that does not fit fails at run time."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None])])
def f(x):
    return tf.reshape(x, [2, 2])


f(tf.ones([3]))
