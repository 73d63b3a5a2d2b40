"""The limit is a Variable: one place that the graph reads on every call."""

import tensorflow as tf

limit = tf.Variable(0.9)


def set_limit(value):
    """From now on, hold back payments whose score is above `value`."""
    limit.assign(value)


@tf.function
def hold_back(scores):
    """For each payment: does somebody have to look at it first?"""
    return scores > limit


def count_held(scores):
    """How many of these payments are held back?"""
    held = hold_back(scores)
    return int(tf.reduce_sum(tf.cast(held, tf.int32)))
