"""Assignments, scatter methods, clipping and optimizers take IndexedSlices."""

import tensorflow as tf

table = tf.Variable(tf.zeros([3, 2]))
slices = tf.IndexedSlices(tf.constant([[1.0, 2.0], [3.0, 4.0]]), tf.constant([2, 0]), tf.constant([3, 2]))
print(table.assign_add(slices).numpy())
print(table.scatter_sub(slices).numpy())
print(table.scatter_update(slices).numpy())
print(table.scatter_max(slices).numpy(), table.scatter_min(slices).numpy(), table.scatter_add(slices).numpy())
print(tf.clip_by_value(slices, 0.0, 2.0), tf.math.scalar_mul(2.0, slices), -slices)
print(type(tf.clip_by_norm(slices, 1.0)).__name__)
print(table - slices)
tf.print(slices)
try:
    slices * 2.0
except TypeError as error:
    print(error)
try:
    table.scatter_add(tf.ones([3, 2]))
except TypeError as error:
    print(str(error).splitlines()[0])
