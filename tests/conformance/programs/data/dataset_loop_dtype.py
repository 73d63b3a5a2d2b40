"""Variables keep their dtype."""

import tensorflow as tf


@tf.function
def mean(dataset):
    s = 0
    for x in dataset:
        s = tf.cast(x, tf.float32)
    return s


mean(tf.data.Dataset.range(3))
