"""Several results."""

import tensorflow as tf


@tf.function
def f(x):
    a, b = tf.py_function(lambda v: (v + 1, tf.cast(v, tf.float32) / 2), [x], [tf.int32, tf.float32])
    return a, b


print([item.numpy() for item in f(tf.constant(3))])
