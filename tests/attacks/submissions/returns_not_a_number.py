"""Returns NaN, which is equal to nothing, and infinity.

Ends: calibrates
"""

import tensorflow as tf


def calibrate(reading):
    return tf.cast(reading, tf.float32) * float("nan")


def python_runs():
    return float("nan")


def executions():
    return float("inf")
