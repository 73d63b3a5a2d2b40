"""A random op in a loop draws at each iteration."""

import tensorflow as tf


@tf.function
def draw(n):
    items = tf.TensorArray(tf.float32, size=n)
    for i in tf.range(n):
        items = items.write(i, tf.random.uniform([]))
    return items.stack()


print(len(set(draw(tf.constant(5)).numpy().tolist())))
