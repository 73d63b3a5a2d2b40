"""dtype arguments of constructors."""

import tensorflow as tf

print(
    tf.zeros([1], tf.int64).dtype.name,
    tf.ones([1], "float64").dtype.name,
    tf.fill([1], 2.5).dtype.name,
    tf.range(2, dtype=tf.float32).dtype.name,
)
print(
    tf.zeros_like(tf.constant([1.5])).dtype.name,
    tf.ones_like([1], dtype=tf.bool).numpy(),
    tf.eye(2, dtype=tf.int32).dtype.name,
)
print(
    tf.cast([1.5], "int32").dtype.name,
    tf.constant([1], float).dtype.name,
    tf.constant(1, np_dtype := "int8").dtype.name,
)
