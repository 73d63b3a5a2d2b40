"""An operation that fails for bad data is a check as well.

Caught by: refuses_bad_data
Diagnosis: check_was_pruned
"""

import tensorflow as tf


@tf.function
def average_rating(ratings, trust):
    """The mean rating, weighted by trust; 0.0 if nobody is trusted. Trust is never negative."""
    tf.gather([0.0], tf.cast(trust < 0.0, tf.int32))
    return tf.math.divide_no_nan(tf.reduce_sum(ratings * trust), tf.reduce_sum(trust))
