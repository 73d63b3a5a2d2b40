"""What is below zero counts as zero, and nothing can go wrong.

Caught by: refuses_bad_data
Diagnosis: silently_repaired
"""

import tensorflow as tf


@tf.function
def average_rating(ratings, trust):
    """The mean rating, weighted by trust; 0.0 if nobody is trusted. Trust is never negative."""
    trust = tf.maximum(trust, 0.0)
    return tf.math.divide_no_nan(tf.reduce_sum(ratings * trust), tf.reduce_sum(trust))
