"""Initializers of tf: called with a shape."""

import tensorflow as tf

print(tf.ones_initializer()([2]), tf.zeros_initializer()([2], tf.int32))
print(tf.constant_initializer([1, 2])([2]), tf.constant_initializer(3.0)((2, 2), dtype=tf.float64))
print(tf.random_normal_initializer()([2, 3]).shape, tf.random_uniform_initializer()([4]).dtype)
v = tf.Variable(tf.random_uniform_initializer(0.0, 1.0)([5]), aggregation=tf.VariableAggregation.MEAN)
print(bool(tf.reduce_all(v >= 0)), tf.VariableAggregation.MEAN, tf.VariableSynchronization.AUTO)
tf.ones_initializer()([2], tf.string)
