"""Passing tensors instead of Python numbers gives one trace."""

import tensorflow as tf


@tf.function
def scale(x, factor):
    print("tracing")
    return x * factor


x = tf.constant([1, 2])
for factor in (1, 2, 3):
    print(scale(x, tf.constant(factor)).numpy())
print(scale.experimental_get_tracing_count())
