"""A list is no index for tensors: gather is needed."""

import tensorflow as tf

x = tf.range(5)
print(tf.gather(x, [0, 2]).numpy())
print(x[[0, 2]])
