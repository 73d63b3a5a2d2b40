"""Gradients through switch_case."""

import tensorflow as tf

x = tf.constant(3.0)


@tf.function
def f(i, x):
    return tf.switch_case(i, [lambda: x, lambda: x * x, lambda: x * x * x])


for i in range(3):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = f(tf.constant(i), x)
    print(float(y), float(tape.gradient(y, x)))
