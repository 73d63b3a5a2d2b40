"""Shapes may be lists, tuples, tensors or TensorShapes."""

import tensorflow as tf

print(
    tf.zeros((2, 3)).shape,
    tf.zeros(tf.constant([2])).shape,
    tf.zeros(tf.TensorShape([1, 2])).shape,
    tf.zeros(3).shape,
)
print(tf.ones([2, tf.constant(3)]).shape)
