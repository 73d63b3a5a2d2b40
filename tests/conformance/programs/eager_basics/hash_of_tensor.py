"""Tensors cannot be dictionary keys; their references can."""

import tensorflow as tf

x = tf.constant([1, 2, 3])
y = tf.constant([1, 2, 3])
print({x.ref(): "x"}[x.ref()], x.ref() == y.ref(), x.ref().deref() is x)
print({x: 1})
