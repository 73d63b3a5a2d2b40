"""Logical operators on boolean tensors."""

import tensorflow as tf

a, b = tf.constant([True, True, False]), tf.constant([True, False, False])
print((a & b).numpy(), (a | b).numpy(), (a ^ b).numpy(), (~a).numpy())
print(
    tf.logical_and(a, b).numpy(),
    tf.logical_not(b).numpy(),
    tf.reduce_any(b).numpy(),
    tf.reduce_all(a).numpy(),
)
print(tf.math.count_nonzero(a).numpy())
