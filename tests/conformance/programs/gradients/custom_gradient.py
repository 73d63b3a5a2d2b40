"""A gradient of one's own."""

import tensorflow as tf


@tf.custom_gradient
def clipped(x):
    def gradient(upstream):
        return tf.clip_by_value(upstream, -0.5, 0.5)

    return x * 1.0, gradient


v = tf.Variable(2.0)
with tf.GradientTape() as tape:
    y = clipped(v) * 10.0
print(float(y), float(tape.gradient(y, v)))


@tf.function
def f(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = clipped(x) * 10.0
    return tape.gradient(y, x)


print(float(f(tf.constant(2.0))))
