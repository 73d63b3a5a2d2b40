"""An integer counter beside a float in a loop."""

import tensorflow as tf


@tf.function
def f(x):
    i = 0
    while i < 3:
        x = x * tf.cast(i + 1, tf.float32)
        i += 1
    return x, i


x = tf.constant(1.0)
with tf.GradientTape() as tape:
    tape.watch(x)
    y, n = f(x)
print(float(y), float(tape.gradient(y, x)), n if isinstance(n, int) else int(n))
