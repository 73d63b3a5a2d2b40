"""Matrix products, transposition and shapes."""

import tensorflow as tf

a = tf.constant([[1.0, 2.0], [3.0, 4.0]])
b = tf.constant([[1.0], [1.0]])
print((a @ b).numpy().tolist())
print(tf.matmul(a, b, transpose_a=True).numpy().tolist())
print(tf.transpose(b).shape, tf.linalg.matmul(a, a).numpy().tolist())
