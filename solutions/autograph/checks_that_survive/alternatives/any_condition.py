"""`tf.debugging.Assert` checks any condition, and shows the data if it does not hold."""

import tensorflow as tf


@tf.function
def average_rating(ratings, trust):
    """The mean rating, weighted by trust; 0.0 if nobody is trusted. Trust is never negative."""
    tf.debugging.Assert(tf.reduce_all(trust >= 0.0), ["trust must not be negative:", trust])
    return tf.math.divide_no_nan(tf.reduce_sum(ratings * trust), tf.reduce_sum(trust))
