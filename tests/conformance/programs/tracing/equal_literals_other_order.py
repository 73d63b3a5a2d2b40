"""The same literals in another order give other dtypes."""

import tensorflow as tf


@tf.function
def make(value):
    return tf.constant(value)


print(make(2.0).dtype.name, make(2).dtype.name, make(1).dtype.name, make(True).dtype.name)
print(make.experimental_get_tracing_count())
