"""cast changes the dtype and truncates."""

import tensorflow as tf

x = tf.constant([1.9, -1.9])
print(tf.cast(x, tf.int32).numpy(), tf.cast([0, 2], tf.bool).numpy(), tf.cast(True, tf.float32).numpy())
print(tf.cast(tf.constant(3), "float64").dtype.name)
print(tf.cast(x, tf.float32) is x)
