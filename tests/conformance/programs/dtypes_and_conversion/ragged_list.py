"""Rows of different lengths make no tensor."""

import tensorflow as tf

print(tf.constant([[1, 2], [3]]))
