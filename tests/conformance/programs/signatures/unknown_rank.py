"""A spec without shape accepts every rank."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec(None, tf.int32)])
def size(x):
    print("tracing", x.shape, x.shape.rank)
    return tf.size(x)


print(int(size(1)), int(size([1, 2])), int(size([[1, 2], [3, 4]])))
