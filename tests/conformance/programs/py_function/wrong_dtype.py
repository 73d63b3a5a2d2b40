"""The declared dtype must be the one returned."""

import tensorflow as tf


@tf.function
def f(x):
    return tf.numpy_function(lambda v: v.astype("float64"), [x], tf.float32)


try:
    f(tf.constant(1.0))
except Exception as error:
    print(type(error).__name__)
