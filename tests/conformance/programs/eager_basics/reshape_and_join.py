"""reshape, stack, concat, expand and squeeze."""

import tensorflow as tf

x = tf.range(6)
print(tf.reshape(x, [2, -1]).numpy().tolist())
print(tf.stack([x, x]).shape, tf.concat([x, x], axis=0).shape)
print(tf.expand_dims(x, 0).shape, tf.squeeze(tf.ones([1, 3, 1])).shape, x[tf.newaxis, :].shape)
print([part.numpy().tolist() for part in tf.split(x, 3)], len(tf.unstack(x)))
