"""The gradient of a loop does not run its effects again."""

import tensorflow as tf

calls = tf.Variable(0)


@tf.function
def f(x):
    y = x
    for _ in tf.range(3):
        calls.assign_add(1)
        y = y * x
    return y


x = tf.constant(2.0)
with tf.GradientTape() as tape:
    tape.watch(x)
    y = f(x)
print(float(tape.gradient(y, x)), calls.numpy())
