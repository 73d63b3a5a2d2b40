"""Many traces in a row are reported by a warning."""

import tensorflow as tf


@tf.function
def scale(x, factor):
    return x * factor


for factor in range(7):
    scale(tf.constant(1), factor)
print(scale.experimental_get_tracing_count())
