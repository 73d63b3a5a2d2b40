"""output_gradients weights the targets."""

import tensorflow as tf

x = tf.Variable([1.0, 2.0])
with tf.GradientTape() as tape:
    y = x * x
print(tape.gradient(y, x, output_gradients=[10.0, 1.0]).numpy())
