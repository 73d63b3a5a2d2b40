"""Named tuples keep their class; None is a leaf."""

import collections

import tensorflow as tf

Point = collections.namedtuple("Point", ["x", "y"])
print(tf.nest.map_structure(lambda item: item, Point(1, [None, 2])), tf.nest.flatten([None, [None]]))
print(tf.nest.flatten({"b": 1, "a": 2}), tf.nest.map_structure(str, Point(1, 2)))
