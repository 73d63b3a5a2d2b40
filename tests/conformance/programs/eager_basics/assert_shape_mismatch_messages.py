"""Broadcasting that is impossible in two dimensions."""

import tensorflow as tf

print((tf.ones([2, 1]) + tf.ones([3])).shape)
tf.ones([2, 3]) * tf.ones([2])
