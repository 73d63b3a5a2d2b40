"""`is None` tests stay Python tests."""

import tensorflow as tf


@tf.function
def f(x, mask=None):
    if mask is None:
        return x
    return x * mask


print(int(f(tf.constant(3))), int(f(tf.constant(3), tf.constant(2))), int(f(tf.constant(3), None)))
