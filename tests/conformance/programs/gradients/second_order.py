"""Nested tapes give second derivatives."""

import tensorflow as tf

x = tf.Variable(3.0)
with tf.GradientTape() as outer:
    with tf.GradientTape() as inner:
        y = x**3
    first = inner.gradient(y, x)
print(float(first), float(outer.gradient(first, x)))
