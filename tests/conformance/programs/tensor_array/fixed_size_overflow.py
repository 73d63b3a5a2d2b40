"""Writing beyond a fixed size."""

import tensorflow as tf

items = tf.TensorArray(tf.int32, size=2)
items = items.write(2, 5)
