"""NaN is not equal to itself: what a NaN argument does."""

import tensorflow as tf


@tf.function
def f(x, fill):
    return tf.constant(fill)


nan = float("nan")
f(tf.constant(1), nan)
f(tf.constant(1), nan)
f(tf.constant(1), float("inf"))
print(f.experimental_get_tracing_count())
