"""Empty containers and None inside containers."""

import tensorflow as tf


@tf.function
def count(values):
    print("tracing", values)
    return tf.constant(len(values))


print(
    int(count([])),
    int(count([None, None])),
    int(count([])),
    int(count(())),
    count.experimental_get_tracing_count(),
)
