"""Variables that are not trainable are not watched."""

import tensorflow as tf

a, b = tf.Variable(2.0, trainable=False), tf.Variable(3.0)
with tf.GradientTape() as tape:
    y = a * b
print([None if item is None else float(item) for item in tape.gradient(y, [a, b])])
