"""A list and a tuple of the same tensors are different structures."""

import tensorflow as tf


@tf.function
def kind(values):
    print("tracing", type(values).__name__)
    return values[0]


one = tf.constant(1)
for values in ([one], (one,), [one], (one,)):
    kind(values)
print(kind.experimental_get_tracing_count())
