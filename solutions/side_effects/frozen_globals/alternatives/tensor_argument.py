"""The limit stays a Python number and crosses into the graph as a tensor argument."""

import tensorflow as tf

limit = 0.9


def set_limit(value):
    """From now on, hold back payments whose score is above `value`."""
    global limit
    limit = value


@tf.function
def compare(scores, limit):
    return scores > limit


def hold_back(scores):
    """For each payment: does somebody have to look at it first?"""
    return compare(scores, tf.constant(limit, tf.float32))


def count_held(scores):
    """How many of these payments are held back?"""
    held = hold_back(scores)
    return int(tf.reduce_sum(tf.cast(held, tf.int32)))
