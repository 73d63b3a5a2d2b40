"""No return from inside."""

import tensorflow as tf


@tf.function
def find(dataset):
    for x in dataset:
        if x == 2:
            return x
    return tf.constant(-1, tf.int64)


find(tf.data.Dataset.range(3))
