"""Slices with wrong bounds are empty, not errors."""

import tensorflow as tf

x = tf.range(5)
print(x[3:1].numpy(), x[10:].numpy(), x[-2:].numpy(), tf.slice(x, [1], [2]).numpy())
tf.slice(x, [4], [3])
