"""divide_no_nan has a safe gradient."""

import tensorflow as tf

x = tf.constant([0.0, 2.0])
with tf.GradientTape() as tape:
    tape.watch(x)
    y = tf.math.divide_no_nan(1.0, x)
print(y.numpy(), tape.gradient(y, x).numpy())
