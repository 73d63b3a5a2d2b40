"""A TensorShape argument is compared by value."""

import tensorflow as tf


@tf.function
def make(shape):
    print("tracing", shape)
    return tf.zeros(shape)


print(make(tf.TensorShape([2])).shape, make(tf.TensorShape([2])).shape, make(tf.TensorShape([3])).shape)
print(make.experimental_get_tracing_count())
