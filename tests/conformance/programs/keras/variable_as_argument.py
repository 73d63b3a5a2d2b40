"""A Keras variable given to a tf.function is a tensor: one trace serves all of its shape."""

import tensorflow as tf


@tf.function
def double(v):
    print("tracing", v.shape)
    return v * 2


print(double(tf.keras.Variable(2.0)).numpy(), double(tf.keras.Variable(3.0)).numpy())
print(double(tf.constant(4.0)).numpy(), double.experimental_get_tracing_count())
