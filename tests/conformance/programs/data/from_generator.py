"""A Python generator, read twice."""

import tensorflow as tf


def numbers():
    print("starting")
    yield 1, "one"
    yield 2, "two"


signature = (tf.TensorSpec([], tf.int32), tf.TensorSpec([], tf.string))
dataset = tf.data.Dataset.from_generator(numbers, output_signature=signature)
print(dataset)
print(list(dataset.as_numpy_iterator()))
print(list(dataset.as_numpy_iterator()))
print(int(dataset.cardinality()))
