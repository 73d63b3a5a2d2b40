"""After the second length the shape is generalized."""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def total(x):
    print("tracing", x.shape)
    return tf.reduce_sum(x)


for length in range(1, 7):
    total(tf.ones([length]))
print(total.experimental_get_tracing_count())
