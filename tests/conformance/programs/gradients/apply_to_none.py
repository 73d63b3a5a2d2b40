"""Using a missing gradient."""

import tensorflow as tf

a, b = tf.Variable(1.0), tf.Variable(1.0)
with tf.GradientTape() as tape:
    y = a * 2.0
gradient = tape.gradient(y, b)
b.assign_sub(0.1 * gradient)
