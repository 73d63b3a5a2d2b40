"""A tensor dtype that the signature does not allow is refused."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec(shape=[None], dtype=tf.float32)])
def mean(x):
    return tf.reduce_mean(x)


mean(tf.constant([1, 2]))
