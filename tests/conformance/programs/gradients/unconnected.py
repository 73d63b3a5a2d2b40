"""Unconnected gradients are None or zero."""

import tensorflow as tf

a, b = tf.Variable(2.0), tf.Variable([3.0, 4.0])
with tf.GradientTape(persistent=True) as tape:
    y = a * a
print(tape.gradient(y, b), tape.gradient(y, b, unconnected_gradients=tf.UnconnectedGradients.ZERO).numpy())
print(tape.gradient(y, b, unconnected_gradients="zero").numpy())
