"""A tensor as a default value is captured by the signature."""

import tensorflow as tf


@tf.function
def f(x, offset=tf.constant(10)):
    print("tracing")
    return x + offset


print(int(f(tf.constant(1))), int(f(tf.constant(1), tf.constant(5))), f.experimental_get_tracing_count())
