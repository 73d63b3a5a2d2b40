"""Casting to an integer cuts the gradient, casting between floats does not."""

import tensorflow as tf

v = tf.Variable(2.5)
with tf.GradientTape(persistent=True) as tape:
    y = tf.cast(v, tf.float64) * 2.0
    z = tf.cast(tf.cast(v, tf.int32), tf.float32) * v
print(tape.gradient(y, v).numpy(), tape.gradient(z, v).numpy())
