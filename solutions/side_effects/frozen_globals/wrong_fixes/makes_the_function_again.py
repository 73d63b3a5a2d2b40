"""A new limit needs a new graph, so `set_limit` makes one.

Caught by: traces_once
Diagnosis: function_made_again
"""

import tensorflow as tf

limit = 0.9


def compare(scores):
    return scores > limit


hold_back_graph = tf.function(compare)


def set_limit(value):
    """From now on, hold back payments whose score is above `value`."""
    global limit, hold_back_graph
    limit = value
    hold_back_graph = tf.function(compare)


def hold_back(scores):
    """For each payment: does somebody have to look at it first?"""
    return hold_back_graph(scores)


def count_held(scores):
    """How many of these payments are held back?"""
    held = hold_back(scores)
    return int(tf.reduce_sum(tf.cast(held, tf.int32)))
