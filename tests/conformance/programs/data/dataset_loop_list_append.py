"""A list does not leave the loop."""

import tensorflow as tf


@tf.function
def collect(dataset):
    items = []
    for x in dataset:
        items.append(x)
    return items


collect(tf.data.Dataset.range(3))
