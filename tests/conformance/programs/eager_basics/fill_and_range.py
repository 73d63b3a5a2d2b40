"""Making tensors: zeros, ones, fill, eye, range, linspace."""

import tensorflow as tf

print(tf.zeros([2]).numpy(), tf.ones([2], tf.int32).numpy(), tf.fill([2], 7).numpy())
print(tf.eye(2).numpy().tolist(), tf.range(1, 10, 3).numpy(), tf.range(3.0).dtype.name)
print(tf.linspace(0.0, 1.0, 3).numpy().tolist(), tf.zeros_like([1, 2]).dtype.name)
print(tf.range(5, 0, -2).numpy(), tf.range(0).shape)
