"""Each new static shape is a new trace."""

import tensorflow as tf


@tf.function
def total(x):
    print("tracing", x.shape)
    return tf.reduce_sum(x)


for length in (1, 2, 3, 2, 1):
    print(float(total(tf.ones([length]))))
print(total.experimental_get_tracing_count())
