"""A trace for an unknown length serves calls whose length is known."""

import tensorflow as tf


@tf.function
def total(x):
    print("tracing", x.shape)
    return tf.reduce_sum(x)


total.get_concrete_function(tf.TensorSpec([None], tf.float32))
print(float(total(tf.ones([2]))), float(total(tf.ones([5]))), total.experimental_get_tracing_count())
