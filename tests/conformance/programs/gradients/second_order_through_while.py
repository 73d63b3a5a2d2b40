"""Second derivatives through a loop."""

import tensorflow as tf


@tf.function
def cube(x):
    y = 1.0
    for _ in tf.range(3):
        y *= x
    return y


x = tf.constant(2.0)
with tf.GradientTape() as outer:
    outer.watch(x)
    with tf.GradientTape() as inner:
        inner.watch(x)
        y = cube(x)
    first = inner.gradient(y, x)
print(float(first), float(outer.gradient(first, x)))
