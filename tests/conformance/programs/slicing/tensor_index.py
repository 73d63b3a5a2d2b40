"""Scalar tensors are allowed as indices and bounds."""

import tensorflow as tf

x = tf.range(10)
i = tf.constant(3)
print(x[i].numpy(), x[i:].numpy(), x[: i + 1].numpy(), x[-i].numpy())
