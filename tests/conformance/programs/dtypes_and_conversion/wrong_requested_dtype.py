"""Asking for a dtype that loses information is refused."""

import tensorflow as tf

print(tf.constant([1, 2], dtype=tf.float32).numpy())
print(tf.constant([1.5], dtype=tf.int32))
