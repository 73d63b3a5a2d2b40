"""Computation outside the tape is not recorded."""

import tensorflow as tf

v = tf.Variable(3.0)
y = v * v
with tf.GradientTape() as tape:
    z = y * 2.0
print(tape.gradient(z, v))
