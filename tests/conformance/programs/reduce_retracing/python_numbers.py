"""Python numbers are never generalized."""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def scale(x, factor):
    print("tracing", factor)
    return x * factor


for factor in range(4):
    scale(tf.constant(1), factor)
print(scale.experimental_get_tracing_count())
