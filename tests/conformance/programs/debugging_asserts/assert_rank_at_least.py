"""assert_rank_at_least and assert_rank_in."""

import tensorflow as tf

tf.debugging.assert_rank_at_least(tf.ones([2, 2]), 1)
tf.debugging.assert_rank_in(tf.ones([2, 2]), [1, 2])
tf.debugging.assert_rank_at_least(tf.constant(1), 1)
