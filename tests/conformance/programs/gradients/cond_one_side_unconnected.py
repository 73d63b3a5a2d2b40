"""A source that only one branch uses."""

import tensorflow as tf


@tf.function
def f(a, b):
    return tf.cond(a > 0, lambda: a * a, lambda: b * b)


a, b = tf.constant(3.0), tf.constant(4.0)
with tf.GradientTape() as tape:
    tape.watch([a, b])
    y = f(a, b)
print([None if item is None else float(item) for item in tape.gradient(y, [a, b])])
