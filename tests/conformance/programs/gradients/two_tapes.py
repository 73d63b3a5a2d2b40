"""Two tapes for two losses."""

import tensorflow as tf

a, b = tf.Variable(1.0), tf.Variable(2.0)
with tf.GradientTape() as first, tf.GradientTape() as second:
    loss_a = a * b
    loss_b = a * b * b
print(float(first.gradient(loss_a, a)), float(second.gradient(loss_b, b)))
