"""A loss computed from Python floats has no gradient."""

import tensorflow as tf

v = tf.Variable(2.0)
with tf.GradientTape() as tape:
    y = float(v) * 3.0
print(tape.gradient(tf.constant(y), v))
