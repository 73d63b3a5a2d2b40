"""A variable read and assigned in a loop: gradients use the values read."""

import tensorflow as tf

v = tf.Variable(1.0)


@tf.function
def f(x):
    y = 0.0
    for _ in tf.range(3):
        y += x * v.read_value()
        v.assign_add(1.0)
    return y


x = tf.constant(1.0)
with tf.GradientTape() as tape:
    tape.watch(x)
    y = f(x)
print(float(y), float(tape.gradient(y, x)), float(v))
