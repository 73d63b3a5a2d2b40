"""Bodies of loops and branches are optimized as well, and gradients stay right."""

import tensorflow as tf


@tf.function
def loop(x):
    for _ in tf.range(2):
        x = x * 1e10 * 1e-10
    return x


@tf.function
def branch(x):
    if x[0] > 0.0:
        x = x * 1e10 * 1e-10
    return x


@tf.function
def slope(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x * 4.0 / 8.0 + 1.0 - 3.0
    return y, tape.gradient(y, x)


@tf.function
def integers(n):
    return n * 3 * 5 + 1 - 2


x = tf.constant([1e30, 2.0])
print(loop(x), branch(x), slope(x), integers(tf.constant(7)))
