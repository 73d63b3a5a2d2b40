"""Indexed updates of a variable."""

import tensorflow as tf

v = tf.Variable([1, 2, 3])
v.scatter_nd_update([[0], [2]], [10, 30])
print(v.numpy())
v.scatter_nd_add([[1]], [5])
print(v.numpy(), v.sparse_read([0, 2]).numpy())
