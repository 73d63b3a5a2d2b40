"""The gradient of gather on a variable is sparse."""

import tensorflow as tf

v = tf.Variable([1.0, 2.0, 3.0])
with tf.GradientTape() as tape:
    y = tf.reduce_sum(tf.gather(v, [2, 0, 2]))
gradient = tape.gradient(y, v)
print(type(gradient).__name__, gradient.indices.numpy(), tf.convert_to_tensor(gradient).numpy())
