"""A custom gradient used in a graph loop."""

import tensorflow as tf


@tf.custom_gradient
def double_slope(x):
    return x * x, lambda upstream: upstream * 4.0 * x


@tf.function
def f(x):
    y = x
    for _ in tf.range(2):
        y = double_slope(y)
    return y


x = tf.constant(1.5)
with tf.GradientTape() as tape:
    tape.watch(x)
    y = f(x)
print(round(float(y), 4), round(float(tape.gradient(y, x)), 4))
