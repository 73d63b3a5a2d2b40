"""Every new Python number is a new trace."""

import tensorflow as tf


@tf.function
def scale(x, factor):
    print("tracing", factor)
    return x * factor


x = tf.constant([1, 2])
for factor in (1, 2, 3, 2, 1):
    scale(x, factor)
print(scale.experimental_get_tracing_count())
