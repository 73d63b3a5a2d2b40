"""Leaving the loop leaves the rest for later."""

import tensorflow as tf


@tf.function
def until(iterator, limit):
    s = tf.constant(0, tf.int64)
    for x in iterator:
        s += x
        if x >= limit:
            break
    return s


iterator = iter(tf.data.Dataset.range(10))
print(int(until(iterator, tf.constant(3, tf.int64))), int(next(iterator)))
