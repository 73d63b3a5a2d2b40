"""Gradients through a condition inside a loop."""

import tensorflow as tf


@tf.function
def f(x, n):
    y = x
    for i in tf.range(n):
        if i % 2 == 0:
            y = y * x
        else:
            y = tf.sin(y)
    return y


x = tf.constant(1.5)
with tf.GradientTape() as tape:
    tape.watch(x)
    y = f(x, tf.constant(4))
print(round(float(y), 4), round(float(tape.gradient(y, x)), 4))
