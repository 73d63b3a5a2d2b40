"""AutoGraph can convert `assert`, if it is asked to.

Caught by: refuses_bad_data
Diagnosis: another_error_in_each_mode
"""

import tensorflow as tf


@tf.function(experimental_autograph_options=tf.autograph.experimental.Feature.ASSERT_STATEMENTS)
def average_rating(ratings, trust):
    """The mean rating, weighted by trust; 0.0 if nobody is trusted. Trust is never negative."""
    assert tf.reduce_min(trust) >= 0.0, "trust must not be negative"
    return tf.math.divide_no_nan(tf.reduce_sum(ratings * trust), tf.reduce_sum(trust))
