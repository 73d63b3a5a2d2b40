"""Eager tensors behave like numbers and broadcast."""

import tensorflow as tf

a = tf.constant([1, 2, 3])
b = tf.constant(10)
print((a + b).numpy(), (a * b).numpy(), (b - a).numpy(), (-a).numpy())
print((b // a).numpy(), (b % a).numpy(), (a**2).numpy())
print((b / 4).dtype.name, float(b / 4))
