"""stop_gradient lets the value pass and not the gradient."""

import tensorflow as tf

x = tf.Variable(3.0)
with tf.GradientTape() as tape:
    y = x * tf.stop_gradient(x * x)
print(float(y), float(tape.gradient(y, x)))
