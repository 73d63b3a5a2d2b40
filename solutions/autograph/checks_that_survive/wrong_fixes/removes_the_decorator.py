"""tf.debugging checks in eager mode, and there is nothing else to win.

Caught by: stays_a_graph
Diagnosis: decorator_removed
"""

import tensorflow as tf


def average_rating(ratings, trust):
    """The mean rating, weighted by trust; 0.0 if nobody is trusted. Trust is never negative."""
    tf.debugging.assert_non_negative(trust, message="trust must not be negative")
    return tf.math.divide_no_nan(tf.reduce_sum(ratings * trust), tf.reduce_sum(trust))
