"""A loop whose result is not the target."""

import tensorflow as tf


@tf.function
def f(x):
    y = x
    for _ in tf.range(3):
        y = y * 2.0
    return x * 5.0, y


x = tf.constant(1.0)
with tf.GradientTape() as tape:
    tape.watch(x)
    a, b = f(x)
print(float(tape.gradient(a, x)), float(b))
