"""Variable and tensor of different shapes."""

import tensorflow as tf

v = tf.Variable([1.0, 2.0])
v + tf.ones([3])
