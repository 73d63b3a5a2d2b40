"""Shapes, dtypes and ranges of random tensors."""

import tensorflow as tf

x = tf.random.uniform([100], 2.0, 3.0)
print(x.shape, x.dtype.name, bool(tf.reduce_all(x >= 2.0)), bool(tf.reduce_all(x < 3.0)))
n = tf.random.uniform([100], 0, 5, tf.int32)
print(n.dtype.name, bool(tf.reduce_all((n >= 0) & (n < 5))), sorted(set(n.numpy().tolist())))
print(tf.random.normal([2, 3]).shape, tf.random.normal([1], dtype=tf.float64).dtype.name)
print(bool(tf.reduce_all(tf.abs(tf.random.truncated_normal([200])) <= 2.0)))
