"""Assertions that hold say nothing."""

import tensorflow as tf

tf.debugging.assert_equal(1, 1)
tf.debugging.assert_less(1, 2)
tf.debugging.assert_greater(2, 1)
tf.debugging.assert_non_negative([0, 1])
tf.debugging.assert_positive([1, 2])
tf.debugging.assert_rank([1, 2], 1)
tf.debugging.assert_shapes([(tf.ones([2, 3]), ("n", 3))])
tf.debugging.assert_near(1.0, 1.0 + 1e-9)
tf.debugging.assert_type(tf.constant(1), tf.int32)
tf.debugging.assert_all_finite([1.0], "finite")
tf.debugging.Assert(tf.constant(True), ["never"])
print("all hold")
