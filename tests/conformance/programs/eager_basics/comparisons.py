"""Comparisons give boolean tensors; equality is element by element."""

import tensorflow as tf

a = tf.constant([1, 2, 3])
b = tf.constant([3, 2, 1])
print((a < b).numpy(), (a <= b).numpy(), (a > b).numpy(), (a >= b).numpy())
print((a == b).numpy(), (a != b).numpy())
print(bool(tf.reduce_all(a == a)), bool(tf.reduce_any(a > 5)))
