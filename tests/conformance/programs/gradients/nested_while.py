"""Gradients through a loop in a loop."""

import tensorflow as tf


@tf.function
def f(x, n):
    total = 0.0
    for i in tf.range(n):
        y = x
        for _ in tf.range(i):
            y = y * x
        total += y
    return total


x = tf.constant(2.0)
for n in (0, 1, 4):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = f(x, tf.constant(n))
    print(float(y), float(tape.gradient(y, x)))
