"""Returns a tensor larger than any answer may be.

Ends: crashed
"""

import tensorflow as tf


def calibrate(reading):
    return tf.zeros([3000, 3000])


def python_runs():
    return "x" * 30_000_000


def executions():
    return list(range(3_000_000))
