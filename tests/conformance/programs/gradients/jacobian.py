"""The jacobian of a small function."""

import tensorflow as tf

x = tf.Variable([1.0, 2.0])
with tf.GradientTape() as tape:
    y = x * x
print(tape.jacobian(y, x).numpy().tolist())
