"""A write whose result is dropped is lost in a graph."""

import tensorflow as tf


@tf.function
def squares(n):
    items = tf.TensorArray(tf.int32, size=n)
    for i in tf.range(n):
        items.write(i, i * i)
    return items.stack()


print(squares(tf.constant(3)).numpy().tolist())
