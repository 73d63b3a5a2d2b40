"""The gradient of a random factor uses the number that was drawn."""

import tensorflow as tf


@tf.function
def f(x):
    factor = tf.random.uniform([], 1.0, 2.0)
    return x * factor, factor


x = tf.constant(3.0)
with tf.GradientTape() as tape:
    tape.watch(x)
    y, factor = f(x)
print(abs(float(tape.gradient(y, x)) - float(factor)) < 1e-6)
