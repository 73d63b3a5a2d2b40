"""`and` of two vectors asks for a truth value."""

import tensorflow as tf

a, b = tf.constant([True, False]), tf.constant([True, True])
print((a & b).numpy())
print(a and b)
