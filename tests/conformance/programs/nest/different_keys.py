"""Dictionaries with different keys."""

import tensorflow as tf

tf.nest.assert_same_structure({"a": 1}, {"b": 1})
