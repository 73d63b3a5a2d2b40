"""A `tf.function` inside `map` is called, not inlined, and shares its traces."""

import tensorflow as tf


@tf.function
def increment(x):
    print("tracing increment")
    return x + 1


print([int(x) for x in tf.data.Dataset.range(3).map(increment)])
print([int(x) for x in tf.data.Dataset.range(3).map(increment)], increment.experimental_get_tracing_count())
