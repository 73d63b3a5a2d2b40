"""The most specific matching trace serves a call."""

import tensorflow as tf


@tf.function
def which(x):
    length = x.shape[0]
    return tf.constant(-1 if length is None else length)


print(int(which(tf.ones([3]))))
which.get_concrete_function(tf.TensorSpec([None], tf.float32))
print(int(which(tf.ones([3]))), int(which(tf.ones([4]))), which.experimental_get_tracing_count())
