"""Gradients through reshape, concat, gather, slice, transpose, pad and tile."""

import tensorflow as tf

x = tf.constant([[1.0, 2.0], [3.0, 4.0]])
weights = tf.constant([1.0, 10.0, 100.0, 1000.0])
makers = [
    lambda: tf.reshape(x, [4]),
    lambda: tf.reshape(tf.transpose(x), [4]),
    lambda: tf.concat([x[0], x[0]], 0),
    lambda: tf.reshape(tf.stack([x[1], x[0]]), [4]),
    lambda: tf.pad(x[:, 1], [[1, 1]]),
    lambda: tf.tile(x[1], [2]),
]
for make in makers:
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.reduce_sum(make() * weights)
    print(tape.gradient(y, x).numpy().tolist())
