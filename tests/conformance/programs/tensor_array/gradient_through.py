"""Gradients flow through writes and stack."""

import tensorflow as tf


@tf.function
def cumulative(x):
    items = tf.TensorArray(tf.float32, size=3)
    total = 0.0
    for i in tf.range(3):
        total += x[i]
        items = items.write(i, total)
    return items.stack()


x = tf.constant([1.0, 2.0, 3.0])
with tf.GradientTape() as tape:
    tape.watch(x)
    y = cumulative(x)
print(y.numpy().tolist(), tape.gradient(y, x).numpy().tolist())
