"""A TensorArray keeps one dtype."""

import tensorflow as tf

items = tf.TensorArray(tf.int32, size=1)
items = items.write(0, 1.5)
