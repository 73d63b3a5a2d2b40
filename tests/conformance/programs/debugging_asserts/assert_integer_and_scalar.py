"""assert_integer and assert_scalar check statically."""

import tensorflow as tf

tf.debugging.assert_integer(tf.constant(1))
tf.debugging.assert_scalar(tf.constant(1))
tf.debugging.assert_integer(tf.constant(1.5))
