"""assert_positive fails eagerly."""

import tensorflow as tf

tf.debugging.assert_positive(tf.constant([1.0, -1.0]))
