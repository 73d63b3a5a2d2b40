"""None is no start value."""

import tensorflow as tf


@tf.function
def last(dataset):
    found = None
    for x in dataset:
        found = x
    return found


last(tf.data.Dataset.range(3))
