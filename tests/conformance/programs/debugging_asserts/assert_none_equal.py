"""assert_none_equal and assert_near."""

import tensorflow as tf

tf.debugging.assert_none_equal(tf.constant([1, 2]), tf.constant([3, 4]))
tf.debugging.assert_near(tf.constant(1.0), tf.constant(1.1))
