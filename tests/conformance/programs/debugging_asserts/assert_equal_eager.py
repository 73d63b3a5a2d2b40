"""assert_equal fails eagerly."""

import tensorflow as tf

tf.debugging.assert_equal(tf.constant([1, 2]), tf.constant([1, 3]), message="labels differ")
