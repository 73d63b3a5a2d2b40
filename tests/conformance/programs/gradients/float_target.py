"""A Python float is no target."""

import tensorflow as tf

v = tf.Variable(2.0)
with tf.GradientTape() as tape:
    y = float(v) * 3.0
tape.gradient(y, v)
