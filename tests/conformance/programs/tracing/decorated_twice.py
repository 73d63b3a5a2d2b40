"""A tf.function of a tf.function."""

import tensorflow as tf


@tf.function
@tf.function
def f(x):
    print("tracing")
    return x + 1


print(int(f(tf.constant(1))), int(f(tf.constant(2))))
