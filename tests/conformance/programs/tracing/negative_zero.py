"""0.0 and -0.0 are equal literals."""

import tensorflow as tf


@tf.function
def f(value):
    return tf.constant(1.0) / tf.constant(value)


print(float(f(0.0)), float(f(-0.0)), f.experimental_get_tracing_count())
