"""Writing elements: tensor_scatter_nd_update makes a new tensor."""

import tensorflow as tf

x = tf.zeros([4], tf.int32)
y = tf.tensor_scatter_nd_update(x, [[1], [3]], [5, 7])
print(x.numpy(), y.numpy(), tf.gather_nd([[1, 2], [3, 4]], [[0, 1], [1, 0]]).numpy())
