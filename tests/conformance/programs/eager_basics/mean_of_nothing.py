"""The mean of no numbers: NaN for floats, 0 for integers and complex numbers."""

import tensorflow as tf

for dtype in (tf.int32, tf.int64, tf.uint8, tf.float32, tf.float64, tf.complex64):
    rows = tf.zeros([0, 2], dtype)
    print(dtype.name, tf.reduce_mean(rows, axis=0).numpy(), tf.reduce_mean(rows).numpy())
    print(tf.reduce_mean(rows, axis=1).shape, tf.reduce_sum(rows).numpy())
print(tf.reduce_mean(tf.constant([1 + 2j, 3 - 1j])).numpy(), tf.reduce_mean([-3, 2, 2]).numpy())
