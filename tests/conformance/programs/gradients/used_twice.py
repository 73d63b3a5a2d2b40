"""A tape that is not persistent answers once."""

import tensorflow as tf

v = tf.Variable(3.0)
with tf.GradientTape() as tape:
    y = v * v
print(float(tape.gradient(y, v)))
tape.gradient(y, v)
