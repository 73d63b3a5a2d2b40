"""Mixed dtypes: InvalidArgumentError eagerly, TypeError while tracing."""

import tensorflow as tf


def f(x, y):
    return x * y


try:
    f(tf.constant(1.0), tf.constant(1))
except Exception as error:
    print(type(error).__name__)
tf.function(f)(tf.constant(1.0), tf.constant(1))
