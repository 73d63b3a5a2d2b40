"""`assert` needs a Python bool, and `.numpy()` gives one.

Caught by: lets_good_data_pass
Diagnosis: tensor_has_no_value_yet
"""

import tensorflow as tf


@tf.function
def average_rating(ratings, trust):
    """The mean rating, weighted by trust; 0.0 if nobody is trusted. Trust is never negative."""
    assert tf.reduce_min(trust).numpy() >= 0.0, "trust must not be negative"
    return tf.math.divide_no_nan(tf.reduce_sum(ratings * trust), tf.reduce_sum(trust))
