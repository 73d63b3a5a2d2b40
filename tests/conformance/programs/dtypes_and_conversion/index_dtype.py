"""A float tensor is no index."""

import tensorflow as tf

x = tf.constant([1, 2, 3])
print(x[tf.constant(1)].numpy())
print(x[tf.constant(1.0)])
