"""assign_sub with a gradient of a wrong shape."""

import tensorflow as tf

v = tf.Variable([1.0, 2.0])
v.assign_sub(tf.ones([3]))
