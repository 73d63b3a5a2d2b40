"""stop_gradient inside a tf.function."""

import tensorflow as tf


@tf.function
def f(x):
    return x * tf.stop_gradient(x) + tf.stop_gradient(x * x)


x = tf.constant(3.0)
with tf.GradientTape() as tape:
    tape.watch(x)
    y = f(x)
print(float(y), float(tape.gradient(y, x)))
