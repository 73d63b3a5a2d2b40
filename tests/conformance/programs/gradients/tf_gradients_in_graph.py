"""tf.gradients works inside functions."""

import tensorflow as tf


@tf.function
def f(x):
    y = x * x
    return tf.gradients(y, x)[0]


print(float(f(tf.constant(4.0))))
