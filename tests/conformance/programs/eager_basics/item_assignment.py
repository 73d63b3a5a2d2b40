"""Tensors are immutable: item assignment is refused."""

import tensorflow as tf

x = tf.constant([1, 2, 3])
x[0] = 7
