"""concat in a loop without shape invariants."""

import tensorflow as tf


@tf.function
def collect(n):
    items = tf.zeros([0], tf.int32)
    for i in tf.range(n):
        items = tf.concat([items, [i]], axis=0)
    return items


collect(tf.constant(3))
