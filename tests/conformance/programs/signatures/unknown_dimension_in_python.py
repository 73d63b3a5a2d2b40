"""The length of a dimension declared None is None while tracing."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 3])])
def look(x):
    print(x.shape, x.shape[0], x.shape[1], x.shape.rank, x.shape.is_fully_defined())
    return tf.shape(x)[0] * x.shape[1]


print(int(look(tf.ones([4, 3]))))
