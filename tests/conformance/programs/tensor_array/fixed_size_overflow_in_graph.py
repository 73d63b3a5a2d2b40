"""Writing beyond a fixed size in a graph."""

import tensorflow as tf


@tf.function
def f(n):
    items = tf.TensorArray(tf.int32, size=2)
    for i in tf.range(n):
        items = items.write(i, i)
    return items.stack()


print(f(tf.constant(2)).numpy())
f(tf.constant(3))
