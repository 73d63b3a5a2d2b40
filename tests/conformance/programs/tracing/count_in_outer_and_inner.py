"""An outer retrace for another shape traces the inner function again, too."""

import tensorflow as tf


@tf.function
def inner(x):
    return tf.reduce_sum(x)


@tf.function
def outer(x):
    return inner(x) + inner(x * 2)


for shape in ([1], [2], [1]):
    outer(tf.ones(shape, tf.int32))
print(outer.experimental_get_tracing_count(), inner.experimental_get_tracing_count())
