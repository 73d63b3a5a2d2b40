"""A tape around a whole loop in a function."""

import tensorflow as tf


@tf.function
def f(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x
        while y < 100.0:
            y = y * x
    return y, tape.gradient(y, x)


print([round(float(item), 3) for item in f(tf.constant(3.0))])
