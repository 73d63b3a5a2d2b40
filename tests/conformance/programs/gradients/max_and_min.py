"""Gradients of maximum, minimum, clip and where."""

import tensorflow as tf

x = tf.constant([-1.0, 0.5, 2.0])
for function in (
    lambda: tf.maximum(x, 0.0),
    lambda: tf.minimum(x, 1.0),
    lambda: tf.clip_by_value(x, 0.0, 1.0),
    lambda: tf.where(x > 0, x * 2, x * 3),
):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = function()
    print(tape.gradient(y, x).numpy())
