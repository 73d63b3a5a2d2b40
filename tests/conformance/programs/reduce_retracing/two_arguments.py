"""Only the argument that varies is generalized."""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def add(a, b):
    print("tracing", a.shape, b.shape)
    return tf.reduce_sum(a) + tf.reduce_sum(b)


add(tf.ones([1]), tf.ones([5]))
add(tf.ones([2]), tf.ones([5]))
add(tf.ones([3]), tf.ones([5]))
add(tf.ones([3]), tf.ones([6]))
print(add.experimental_get_tracing_count())
