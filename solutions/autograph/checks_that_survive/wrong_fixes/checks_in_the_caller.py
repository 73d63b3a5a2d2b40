"""Python checks what it passes on, and the graph only computes.

Caught by: holds_in_a_bigger_graph
Diagnosis: check_left_in_python
"""

import tensorflow as tf


def average_rating(ratings, trust):
    """The mean rating, weighted by trust; 0.0 if nobody is trusted. Trust is never negative."""
    if tf.reduce_min(trust) < 0.0:
        raise tf.errors.InvalidArgumentError(None, None, "trust must not be negative")
    return weighted_mean(ratings, trust)


@tf.function
def weighted_mean(ratings, trust):
    return tf.math.divide_no_nan(tf.reduce_sum(ratings * trust), tf.reduce_sum(trust))
