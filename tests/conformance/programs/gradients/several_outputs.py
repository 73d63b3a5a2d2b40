"""A function with several outputs of which one is used."""

import tensorflow as tf


@tf.function
def f(x):
    return x * 2.0, x * x, tf.cast(x, tf.int32)


x = tf.constant(3.0)
with tf.GradientTape(persistent=True) as tape:
    tape.watch(x)
    a, b, c = f(x)
print(
    float(tape.gradient(a, x)),
    float(tape.gradient(b, x)),
    tape.gradient(c, x),
    float(tape.gradient([a, b], x)),
)
