"""Gradients through several loop variables."""

import tensorflow as tf


@tf.function
def f(a, b):
    for i in tf.range(3):
        a, b = a * b, a + b
    return a, b


a, b = tf.constant(1.5), tf.constant(0.5)
with tf.GradientTape(persistent=True) as tape:
    tape.watch([a, b])
    p, q = f(a, b)
print([round(float(item), 4) for item in (p, q)])
print([round(float(tape.gradient(t, s)), 4) for t in (p, q) for s in (a, b)])
