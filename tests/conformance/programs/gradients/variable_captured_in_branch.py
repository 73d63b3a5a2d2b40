"""Gradients with respect to a variable captured in one branch."""

import tensorflow as tf

w, b = tf.Variable(2.0), tf.Variable(3.0)


@tf.function
def f(x):
    if x > 0:
        y = w * x
    else:
        y = b * x
    return y


for value in (5.0, -5.0):
    with tf.GradientTape() as tape:
        y = f(tf.constant(value))
    print([float(item) for item in tape.gradient(y, [w, b])])
