"""A slice object as an argument."""

import tensorflow as tf


@tf.function
def take(x, part):
    print("tracing", part)
    return x[part]


print(
    take(tf.range(5), slice(1, 3)).numpy(),
    take(tf.range(5), slice(1, 3)).numpy(),
    take(tf.range(5), slice(0, 3)).numpy(),
)
print(take.experimental_get_tracing_count())
