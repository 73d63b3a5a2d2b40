"""A condition on tf.shape is decided when running."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None])])
def describe(x):
    if tf.shape(x)[0] == 2:
        result = "pair"
    else:
        result = "many"
    return result


print(describe(tf.ones([2])).numpy().decode(), describe(tf.ones([3])).numpy().decode())
