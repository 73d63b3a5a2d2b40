"""Eager mode gets every dtype right.

Caught by: stays_a_graph
Diagnosis: decorator_removed
"""

import tensorflow as tf

ROWS = 3


def filled(default):
    """A column with `default` in every cell."""
    return tf.fill([ROWS], default)


def new_column(default):
    """A column whose dtype follows `default`: int32, float32 or bool."""
    return filled(default)
