"""A list filled in a tensor loop and used afterwards."""

import tensorflow as tf


@tf.function
def f(n):
    items = []
    for i in tf.range(n):
        items.append(i * i)
    return tf.stack(items)


f(tf.constant(3))
