"""convert_to_tensor of lists: one dtype for all elements."""

import tensorflow as tf

print(tf.convert_to_tensor([1, 2.0]).dtype.name)
print(tf.convert_to_tensor([tf.constant(1.0), 2]).numpy())
print(tf.convert_to_tensor([[1, 2], [3, 4]]).shape)
print(tf.convert_to_tensor([tf.constant(1), 2.5]))
