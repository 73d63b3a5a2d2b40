"""Asking for a gradient inside the tape's own block."""

import tensorflow as tf

x = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as tape:
    y = x * x
    g = tape.gradient(y, x)
print(float(g))
