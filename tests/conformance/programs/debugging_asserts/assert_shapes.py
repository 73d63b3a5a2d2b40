"""assert_shapes compares dimensions by name."""

import tensorflow as tf

tf.debugging.assert_shapes([(tf.ones([2, 3]), ("n", "d")), (tf.ones([4]), ("n",))])
