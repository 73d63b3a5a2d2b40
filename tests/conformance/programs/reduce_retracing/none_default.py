"""Without the option each length is a trace of its own."""

import tensorflow as tf


@tf.function
def total(x):
    return tf.reduce_sum(x)


for length in range(1, 5):
    total(tf.ones([length]))
print(total.experimental_get_tracing_count())
