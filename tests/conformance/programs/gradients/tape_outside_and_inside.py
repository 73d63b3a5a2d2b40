"""An inner tape in a function and an outer tape outside."""

import tensorflow as tf


@tf.function
def slope(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x * x * x
    return tape.gradient(y, x)


x = tf.constant(2.0)
with tf.GradientTape() as tape:
    tape.watch(x)
    s = slope(x)
print(float(s), float(tape.gradient(s, x)))
