"""The result of py_function has no static shape."""

import tensorflow as tf


@tf.function
def f(x):
    y = tf.py_function(lambda v: v + 1, [x], tf.float32)
    print(y.shape)
    y.set_shape(x.shape)
    print(y.shape)
    return y


print(f(tf.constant([1.0, 2.0])).numpy())
