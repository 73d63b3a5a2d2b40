"""Gradients of structures come in the same structure."""

import tensorflow as tf

a, b = tf.Variable(2.0), tf.Variable(3.0)
with tf.GradientTape() as tape:
    y = a * b
gradients = tape.gradient(y, {"a": a, "b": [b]})
print(float(gradients["a"]), float(gradients["b"][0]))
