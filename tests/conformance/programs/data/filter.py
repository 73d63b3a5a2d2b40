"""The elements that pass a test."""

import tensorflow as tf

dataset = tf.data.Dataset.range(6).filter(lambda x: x % 2 == 0)
print(dataset, [int(x) for x in dataset])
print(int(dataset.cardinality()) == tf.data.UNKNOWN_CARDINALITY)
