"""The check in a function of its own, which the graph includes."""

import tensorflow as tf


def check_trust(trust):
    """Refuse trust below zero."""
    tf.debugging.assert_non_negative(trust, message="trust must not be negative")


@tf.function
def average_rating(ratings, trust):
    """The mean rating, weighted by trust; 0.0 if nobody is trusted. Trust is never negative."""
    check_trust(trust)
    return tf.math.divide_no_nan(tf.reduce_sum(ratings * trust), tf.reduce_sum(trust))
