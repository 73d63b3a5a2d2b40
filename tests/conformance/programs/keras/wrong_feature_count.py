"""A Dense built for 3 features refuses 4."""

import tensorflow as tf

dense = tf.keras.layers.Dense(2, name="d")
print(dense(tf.ones([1, 3])).shape)
print(dense(tf.ones([1, 4])).shape)
