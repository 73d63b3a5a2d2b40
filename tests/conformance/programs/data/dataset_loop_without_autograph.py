"""Without AutoGraph the loop never ends by itself."""

import tensorflow as tf


@tf.function(autograph=False)
def total(dataset):
    s = tf.constant(0, tf.int64)
    for x in dataset:
        s += x
    return s


total(tf.data.Dataset.range(3))
