"""Gradients of a small network."""

import tensorflow as tf

x = tf.constant([[1.0, -2.0]])
w = tf.Variable([[0.5, 0.75], [0.125, -0.25]])
with tf.GradientTape() as tape:
    y = tf.reduce_sum(tf.tanh(tf.nn.relu(tf.matmul(x, w)) + 0.1))
print([[round(float(item), 4) for item in row] for row in tape.gradient(y, w)])
