"""Comparing incompatible shapes: less is an error."""

import tensorflow as tf

print(tf.constant([1, 2]) == tf.constant([1, 2, 3]))
tf.constant([1, 2]) < tf.constant([1, 2, 3])
