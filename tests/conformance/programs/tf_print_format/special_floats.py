"""NaN, infinities and integers of other sizes."""

import tensorflow as tf

tf.print(tf.constant([float("nan"), float("inf"), float("-inf")]))
tf.print(
    tf.constant(2**40, tf.int64),
    tf.constant(7, tf.uint8),
    tf.constant(1.5, tf.float64),
    tf.constant([1.5], tf.float16),
)
