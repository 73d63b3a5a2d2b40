"""unstack, read, gather, concat."""

import tensorflow as tf

items = tf.TensorArray(tf.int32, size=3).unstack([[1, 2], [3, 4], [5, 6]])
print(items.read(1).numpy(), items.size().numpy())
items = tf.TensorArray(tf.int32, size=3, clear_after_read=False).unstack([10, 20, 30])
print(items.gather([0, 2]).numpy(), items.stack().numpy())
print(tf.TensorArray(tf.int32, size=2).unstack([[1, 2], [3, 4]]).concat().numpy())
