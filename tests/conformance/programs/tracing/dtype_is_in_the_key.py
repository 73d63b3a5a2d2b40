"""A new dtype is a new trace; a new value is not."""

import tensorflow as tf


@tf.function
def double(x):
    print("tracing", x.dtype.name)
    return x * 2


double(tf.constant(1))
double(tf.constant(2))
double(tf.constant(1.5))
double(tf.constant(7))
print(double.experimental_get_tracing_count())
