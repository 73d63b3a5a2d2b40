"""An inner tf.function is traced while the outer one is."""

import tensorflow as tf


@tf.function
def inner(x):
    print("tracing inner")
    return x + 1


@tf.function
def outer(x):
    print("tracing outer")
    return inner(inner(x))


print(int(outer(tf.constant(1))), int(outer(tf.constant(2))), int(inner(tf.constant(1))))
print(outer.experimental_get_tracing_count(), inner.experimental_get_tracing_count())
