"""One tf.function called twice under a tape."""

import tensorflow as tf


@tf.function
def f(x):
    return x * x


x = tf.constant(3.0)
with tf.GradientTape() as tape:
    tape.watch(x)
    y = f(x) + f(f(x))
print(float(y), float(tape.gradient(y, x)))
