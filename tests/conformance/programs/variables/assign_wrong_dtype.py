"""A variable keeps its dtype."""

import tensorflow as tf

v = tf.Variable([1.0, 2.0])
v.assign([1, 2])
print(v.numpy())
v.assign(tf.constant([1, 2]))
