"""Gradients with respect to a variable captured in a loop body."""

import tensorflow as tf

w = tf.Variable(2.0)


@tf.function
def f(n):
    y = 1.0
    for _ in tf.range(n):
        y = y * w
    return y


with tf.GradientTape() as tape:
    y = f(tf.constant(3))
print(float(y), float(tape.gradient(y, w)))
