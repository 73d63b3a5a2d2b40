"""A TensorArray returned without stack."""

import tensorflow as tf


@tf.function
def f():
    return tf.TensorArray(tf.int32, size=1).write(0, 7)


print(f().stack().numpy())
