"""The function must be told that `limit` is the global one.

Caught by: follows_the_limit
Diagnosis: limit_read_while_tracing
"""

import tensorflow as tf

limit = 0.9


def set_limit(value):
    """From now on, hold back payments whose score is above `value`."""
    global limit
    limit = value


@tf.function
def hold_back(scores):
    """For each payment: does somebody have to look at it first?"""
    global limit
    return scores > limit


def count_held(scores):
    """How many of these payments are held back?"""
    held = hold_back(scores)
    return int(tf.reduce_sum(tf.cast(held, tf.int32)))
