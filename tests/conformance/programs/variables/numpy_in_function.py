"""A variable has no numpy value while tracing."""

import tensorflow as tf

v = tf.Variable(1.0)


@tf.function
def read():
    return v.numpy() * 2


read()
