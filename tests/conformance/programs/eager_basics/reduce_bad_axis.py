"""An axis out of range is an error."""

import tensorflow as tf

x = tf.ones([2, 2])
print(tf.reduce_sum(x, axis=2))
