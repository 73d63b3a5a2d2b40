"""reset forgets what was recorded."""

import tensorflow as tf

x = tf.Variable(3.0)
with tf.GradientTape() as tape:
    y = x * x
    tape.reset()
    z = x * 5.0
print(tape.gradient(z, x).numpy())
