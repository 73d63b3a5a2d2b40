"""An incompatible matrix product with unknown shapes fails at run time."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, None]), tf.TensorSpec([None, None])])
def f(a, b):
    return tf.matmul(a, b)


f(tf.ones([2, 3]), tf.ones([2, 3]))
