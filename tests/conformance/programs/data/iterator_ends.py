"""Eagerly an iterator ends as Python's do."""

import tensorflow as tf

iterator = iter(tf.data.Dataset.range(2))
print(next(iterator), iterator.get_next())
print(next(iterator, "nothing"))
try:
    iterator.get_next()
except tf.errors.OutOfRangeError as error:
    print(error)
next(iterator)
