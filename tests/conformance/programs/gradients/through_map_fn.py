"""Gradients through map_fn."""

import tensorflow as tf

x = tf.constant([1.0, 2.0, 3.0])


@tf.function
def f(x):
    return tf.map_fn(lambda item: item * item, x)


with tf.GradientTape() as tape:
    tape.watch(x)
    y = f(x)
print(tape.gradient(y, x).numpy())
