"""A loop variable that grows."""

import tensorflow as tf


@tf.function
def f(n):
    items = tf.zeros([1])
    for i in tf.range(n):
        items = tf.concat([items, tf.ones([1])], axis=0)
    return items


f(tf.constant(3))
