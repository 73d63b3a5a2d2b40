"""Gradients through a loop."""

import tensorflow as tf


@tf.function
def power(x, n):
    y = tf.constant(1.0)
    for _ in tf.range(n):
        y *= x
    return y


x = tf.constant(2.0)
for n in (0, 1, 5):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = power(x, tf.constant(n))
    print(float(y), float(tape.gradient(y, x)))
