"""Gradients are summed over broadcast dimensions."""

import tensorflow as tf

a, b = tf.Variable([[1.0], [2.0]]), tf.Variable([1.0, 2.0, 3.0])
with tf.GradientTape() as tape:
    y = tf.reduce_sum(a * b)
da, db = tape.gradient(y, [a, b])
print(da.numpy().tolist(), db.numpy().tolist())
