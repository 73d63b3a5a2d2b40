"""Wrong shapes: InvalidArgumentError eagerly, ValueError while tracing."""

import tensorflow as tf


def f(x, y):
    return x + y


try:
    f(tf.ones([2]), tf.ones([3]))
except Exception as error:
    print(type(error).__name__)
tf.function(f)(tf.ones([2]), tf.ones([3]))
