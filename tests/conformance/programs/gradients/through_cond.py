"""Gradients through a tensor condition."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 1.0:
        y = x * x
    else:
        y = 3.0 * x
    return y


for value in (2.0, 0.5):
    x = tf.constant(value)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = f(x)
    print(float(tape.gradient(y, x)))
