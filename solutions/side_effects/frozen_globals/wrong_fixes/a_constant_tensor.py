"""The graph freezes Python numbers, so the limit becomes a tensor.

Caught by: follows_the_limit
Diagnosis: tensor_is_frozen_too
"""

import tensorflow as tf

limit = tf.constant(0.9)


def set_limit(value):
    """From now on, hold back payments whose score is above `value`."""
    global limit
    limit = tf.constant(value)


@tf.function
def hold_back(scores):
    """For each payment: does somebody have to look at it first?"""
    return scores > limit


def count_held(scores):
    """How many of these payments are held back?"""
    held = hold_back(scores)
    return int(tf.reduce_sum(tf.cast(held, tf.int32)))
