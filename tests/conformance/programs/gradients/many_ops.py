"""Gradients of elementary functions."""

import tensorflow as tf

x = tf.constant(0.7)
functions = [
    tf.exp,
    tf.math.log,
    tf.sqrt,
    tf.tanh,
    tf.sigmoid,
    tf.sin,
    tf.cos,
    tf.abs,
    tf.square,
    tf.math.reciprocal,
    tf.nn.relu,
    tf.nn.softplus,
]
for function in functions:
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = function(x)
    print(round(float(tape.gradient(y, x)), 4))
