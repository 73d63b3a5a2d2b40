"""An `if` on a tensor works in a graph, and so will a `raise` in it.

Caught by: lets_good_data_pass
Diagnosis: raised_while_tracing
"""

import tensorflow as tf


@tf.function
def average_rating(ratings, trust):
    """The mean rating, weighted by trust; 0.0 if nobody is trusted. Trust is never negative."""
    if tf.reduce_min(trust) < 0.0:
        raise ValueError("trust must not be negative")
    return tf.math.divide_no_nan(tf.reduce_sum(ratings * trust), tf.reduce_sum(trust))
