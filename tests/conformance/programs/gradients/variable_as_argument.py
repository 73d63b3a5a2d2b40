"""The gradient with respect to a variable passed as an argument."""

import tensorflow as tf


@tf.function
def f(v, x):
    return v * x


v = tf.Variable(3.0)
with tf.GradientTape() as tape:
    y = f(v, tf.constant(2.0))
print(float(tape.gradient(y, v)))
