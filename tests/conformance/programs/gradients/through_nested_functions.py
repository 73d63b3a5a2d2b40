"""Gradients through a tf.function called by a tf.function."""

import tensorflow as tf


@tf.function
def inner(x):
    return x * x * x


@tf.function
def outer(x):
    return inner(x) + inner(2.0 * x)


x = tf.constant(2.0)
with tf.GradientTape() as tape:
    tape.watch(x)
    y = outer(x)
print(float(y), float(tape.gradient(y, x)))
