"""A tape records what happens to variables."""

import tensorflow as tf

v = tf.Variable(3.0)
with tf.GradientTape() as tape:
    y = v * v + 2.0 * v
print(float(y), float(tape.gradient(y, v)))
