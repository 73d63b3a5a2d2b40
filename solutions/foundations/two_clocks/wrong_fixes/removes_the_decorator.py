"""Once the function is plain Python again, the list counts calls.

Caught by: counts_python_runs
Diagnosis: decorator_removed
"""

import tensorflow as tf

BASELINE = 20

calls = []


def calibrate(reading):
    """Subtract the baseline; anything below it counts as zero."""
    calls.append(reading.dtype.name)
    return tf.maximum(reading - BASELINE, 0)


def python_runs():
    """How many times has Python run the body of `calibrate`?"""
    return len(calls)


def executions():
    """How many readings has `calibrate` worked out?"""
    return len(calls)
