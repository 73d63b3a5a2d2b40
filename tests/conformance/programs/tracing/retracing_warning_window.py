"""The retracing warning counts the last calls by traces, so that there may be more than ten."""

import tensorflow as tf


@tf.function
def scale(x, factor):
    return x * factor


x = tf.constant(1.0)
for factor, calls in ((1, 1), (2, 4), (3, 3), (4, 1), (5, 1), (6, 1), (7, 1)):
    for _ in range(calls):
        scale(x, factor)
print(scale.experimental_get_tracing_count())
