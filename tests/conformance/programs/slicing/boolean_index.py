"""A boolean tensor as index is a mask, unlike other lists."""

import tensorflow as tf

x = tf.constant([1, -2, 3])
print(tf.boolean_mask(x, x > 0).numpy())
print(x[x > 0].numpy())
