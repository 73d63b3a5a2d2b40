"""Printing of larger tensors and special values."""

import tensorflow as tf

print(tf.zeros([2, 2]))
print(tf.constant([[True, False]]))
print(tf.constant(["a", "bc"]))
print(tf.constant([1.0, float("nan"), float("inf")]))
print(tf.constant([[[1], [2]]]))
print(tf.zeros([0, 3]))
print(repr(tf.constant([1.0, 0.5])))
print(str(tf.constant(2**40, tf.int64)), tf.constant(1.5, tf.float64))
print([tf.constant(1), tf.constant([2.0])])
