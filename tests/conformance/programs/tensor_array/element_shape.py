"""Elements of different shapes cannot be stacked."""

import tensorflow as tf

items = tf.TensorArray(tf.float32, size=2, infer_shape=False)
items = items.write(0, tf.ones([2]))
items = items.write(1, tf.ones([3]))
print(items.read(0).shape, items.read(1).shape)
