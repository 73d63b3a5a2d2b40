"""A Variable counts executions wherever it is bumped, so the caller may as well do it.

Caught by: counts_inside_the_graph
Diagnosis: counter_not_in_the_graph
"""

import tensorflow as tf

BASELINE = 20

body_runs = []
worked_out = tf.Variable(0)


@tf.function
def subtract_baseline(reading):
    body_runs.append(reading.dtype.name)
    return tf.maximum(reading - BASELINE, 0)


def calibrate(reading):
    """Subtract the baseline; anything below it counts as zero."""
    worked_out.assign_add(1)
    return subtract_baseline(reading)


def python_runs():
    """How many times has Python run the body of `calibrate`?"""
    return len(body_runs)


def executions():
    """How many readings has `calibrate` worked out?"""
    return int(worked_out.numpy())
