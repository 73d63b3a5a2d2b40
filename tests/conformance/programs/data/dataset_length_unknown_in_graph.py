"""A length that does not exist is found when the graph runs."""

import tensorflow as tf


@tf.function
def count(dataset):
    return len(dataset)


print(count(tf.data.Dataset.range(5)))
count(tf.data.Dataset.range(5).filter(lambda x: x > 2))
