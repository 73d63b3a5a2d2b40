"""Other than over a tensor, a variable must be defined before a loop over a dataset."""

import tensorflow as tf


@tf.function
def last(dataset):
    for x in dataset:
        found = x
    return found


last(tf.data.Dataset.range(3))
