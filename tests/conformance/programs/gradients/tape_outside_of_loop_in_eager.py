"""A Python loop recorded eagerly."""

import tensorflow as tf

x = tf.Variable(2.0)
with tf.GradientTape() as tape:
    y = 1.0
    for _ in range(4):
        y = y * x
print(float(tape.gradient(y, x)))
