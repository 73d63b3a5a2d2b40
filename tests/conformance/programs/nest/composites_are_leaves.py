"""Datasets, extension types and TensorArrays are leaves, unless composites are expanded."""

import tensorflow as tf


class Point(tf.experimental.ExtensionType):
    x: tf.Tensor
    y: tf.Tensor


point = Point(tf.constant(1), tf.constant(2))
dataset = tf.data.Dataset.range(3)
array = tf.TensorArray(tf.float32, 2)
for value in (point, dataset, array):
    print(tf.nest.is_nested(value), tf.nest.flatten([value])[0] is value)
print(tf.nest.flatten({"p": point, "n": 3}, expand_composites=True))
print(tf.nest.map_structure(lambda leaf: type(leaf).__name__, {"p": point, "d": dataset}))
print(tf.nest.map_structure(lambda part: part + 1, point, expand_composites=True))
tf.nest.assert_same_structure([point], [3])
print(tf.nest.pack_sequence_as([point, 1], [5, 6]))
try:
    tf.nest.assert_same_structure([point], [3], expand_composites=True)
except (TypeError, ValueError) as error:
    print(type(error).__name__)
