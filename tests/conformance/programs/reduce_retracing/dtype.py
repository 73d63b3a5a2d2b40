"""Dtypes are not generalized."""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def total(x):
    print("tracing", x.dtype.name, x.shape)
    return tf.reduce_sum(x)


for value in ([1], [1.0], [1, 2], [1.0, 2.0], [1, 2, 3]):
    total(tf.constant(value))
print(total.experimental_get_tracing_count())
