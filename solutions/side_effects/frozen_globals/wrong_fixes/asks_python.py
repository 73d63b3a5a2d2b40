"""`tf.py_function` can look up the global on every call.

Caught by: needs_no_python
Diagnosis: py_function_to_read
"""

import tensorflow as tf

limit = 0.9


def set_limit(value):
    """From now on, hold back payments whose score is above `value`."""
    global limit
    limit = value


def current_limit():
    return limit


@tf.function
def hold_back(scores):
    """For each payment: does somebody have to look at it first?"""
    return scores > tf.py_function(current_limit, [], tf.float32)


def count_held(scores):
    """How many of these payments are held back?"""
    held = hold_back(scores)
    return int(tf.reduce_sum(tf.cast(held, tf.int32)))
