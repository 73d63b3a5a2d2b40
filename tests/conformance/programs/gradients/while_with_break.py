"""Gradients through a loop that ends early."""

import tensorflow as tf


@tf.function
def f(x):
    y = x
    for _ in tf.range(10):
        y = y * x
        if y > 20.0:
            break
    return y


x = tf.constant(2.0)
with tf.GradientTape() as tape:
    tape.watch(x)
    y = f(x)
print(float(y), float(tape.gradient(y, x)))
