"""ensure_shape refuses eagerly."""

import tensorflow as tf

print(tf.ensure_shape([1, 2], [2]).numpy())
tf.ensure_shape([1, 2], [3])
