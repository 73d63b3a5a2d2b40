"""assert_greater_equal and assert_less_equal."""

import tensorflow as tf

tf.debugging.assert_greater_equal(tf.constant(2), tf.constant(2))
tf.debugging.assert_less_equal(tf.constant(3), tf.constant(2))
