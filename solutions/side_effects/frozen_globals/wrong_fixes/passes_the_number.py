"""The limit becomes an argument, so that every call uses the current one.

Caught by: traces_once
Diagnosis: limit_as_a_literal
"""

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
    return compare(scores, limit)


def count_held(scores):
    """How many of these payments are held back?"""
    held = hold_back(scores)
    return int(tf.reduce_sum(tf.cast(held, tf.int32)))
