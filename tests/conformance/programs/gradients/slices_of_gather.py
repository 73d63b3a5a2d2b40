"""The gradient of tf.gather is IndexedSlices: the slices that were read, one for each index."""

import tensorflow as tf

table = tf.Variable([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
with tf.GradientTape(persistent=True) as tape:
    rows = tf.gather(table, [0, 2, 0])
    columns = tf.gather(table, [1], axis=1)
    looked_up = tf.nn.embedding_lookup(table, [1, 1])
    at = tf.gather_nd(table, [[0], [1]])
gradient = tape.gradient(rows, table)
print(type(gradient).__name__, isinstance(gradient, tf.IndexedSlices), tf.is_tensor(gradient))
print(gradient)
print(repr(gradient))
print(gradient.values.shape, gradient.indices.numpy(), gradient.dense_shape.numpy(), gradient.shape)
print(tf.convert_to_tensor(gradient))
print(tape.gradient(columns, table))
print(tape.gradient(looked_up, table))
print(tape.gradient(at, table))
