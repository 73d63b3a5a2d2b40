"""A wrong dtype."""

import tensorflow as tf

tf.debugging.assert_type(tf.constant(1.0), tf.int32)
