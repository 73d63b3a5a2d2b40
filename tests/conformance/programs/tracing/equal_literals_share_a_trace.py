"""2, 2.0 and True, 1 are equal literals: the first one decides the dtype."""

import tensorflow as tf


@tf.function
def make(value):
    print("tracing", value)
    return tf.constant(value)


for value in (2, 2.0, True, 1, 1.0, 0, False):
    print(value, make(value).dtype.name)
print(make.experimental_get_tracing_count())
