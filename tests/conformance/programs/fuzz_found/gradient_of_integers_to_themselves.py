"""Integers and booleans pass no gradient on, but have one to themselves."""

import tensorflow as tf


def gradients(x, makes):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = makes(x)
    return tape.gradient(y, x)


for dtype in (tf.float32, tf.int32, tf.bool):
    for makes in (lambda x: x, tf.identity, lambda x: [x, tf.cast(x, tf.float32) * 2.0]):
        x = tf.cast(tf.constant([1.0, 0.0]), dtype)
        print(dtype.name, gradients(x, makes), tf.function(gradients)(x, makes))
unwatched = tf.constant(3)
with tf.GradientTape() as tape:
    pass
print(tape.gradient(unwatched, unwatched))
