"""Seeds made from seeds."""

import tensorflow as tf

seed = tf.constant([1, 2])
parts = tf.random.split(seed, 2)
print(parts.shape, bool(tf.reduce_all(tf.random.fold_in(seed, 1) == tf.random.fold_in(seed, 2))))
