"""Shapes inside containers are generalized, lengths of lists are not."""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def total(values):
    print("tracing", [value.shape for value in values])
    return tf.add_n([tf.reduce_sum(value) for value in values])


total([tf.ones([1]), tf.ones([1])])
total([tf.ones([2]), tf.ones([1])])
total([tf.ones([3]), tf.ones([1])])
total([tf.ones([3]), tf.ones([2])])
total([tf.ones([3])])
print(total.experimental_get_tracing_count())
