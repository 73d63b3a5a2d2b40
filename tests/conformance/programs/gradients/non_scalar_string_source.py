"""Gradients with respect to something that is no tensor."""

import tensorflow as tf

v = tf.Variable(2.0)
with tf.GradientTape() as tape:
    y = v * v
print(tape.gradient(y, "v"))
