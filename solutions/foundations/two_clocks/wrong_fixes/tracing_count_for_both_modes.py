"""`experimental_get_tracing_count` is the number of times Python ran the body.

Caught by: counts_python_runs
Diagnosis: tracing_count_is_not_python_runs
"""

import tensorflow as tf

BASELINE = 20

worked_out = tf.Variable(0)


@tf.function
def calibrate(reading):
    """Subtract the baseline; anything below it counts as zero."""
    worked_out.assign_add(1)
    return tf.maximum(reading - BASELINE, 0)


def python_runs():
    """How many times has Python run the body of `calibrate`?"""
    return calibrate.experimental_get_tracing_count()


def executions():
    """How many readings has `calibrate` worked out?"""
    return int(worked_out.numpy())
