"""The gradient of several targets is summed."""

import tensorflow as tf

v = tf.Variable(2.0)
with tf.GradientTape() as tape:
    y = [v * 2.0, v * 3.0]
print(float(tape.gradient(y, v)))
with tf.GradientTape() as tape:
    y = v * tf.constant([1.0, 2.0, 3.0])
print(float(tape.gradient(y, v)))
