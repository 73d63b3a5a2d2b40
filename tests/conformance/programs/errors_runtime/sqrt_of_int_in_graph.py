"""sqrt of an integer while tracing."""

import tensorflow as tf


@tf.function
def f(x):
    return tf.sqrt(x)


f(tf.constant(4))
