"""A static shape as result."""

import tensorflow as tf


@tf.function
def f(x):
    return x.shape


print(f(tf.constant([1, 2])))
