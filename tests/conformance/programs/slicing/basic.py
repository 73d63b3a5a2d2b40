"""Indices, slices, negative steps, ellipsis and new axes."""

import tensorflow as tf

x = tf.reshape(tf.range(24), [2, 3, 4])
print(x[0, 1].numpy(), x[-1, -1, -1].numpy(), x[:, 0, ::2].numpy().tolist())
print(x[..., 0].shape, x[0, ..., tf.newaxis].shape, x[::-1, 0, 0].numpy(), x[1:, 1:, 1:].shape)
