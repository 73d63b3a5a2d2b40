"""The function itself cannot be trusted to count, so both counters go into the code that
calls it.

Caught by: counts_python_runs
Diagnosis: counted_outside_the_body
"""

import tensorflow as tf

BASELINE = 20

body_runs = 0
worked_out = tf.Variable(0)


@tf.function
def subtract_baseline(reading):
    return tf.maximum(reading - BASELINE, 0)


def calibrate(reading):
    """Subtract the baseline; anything below it counts as zero."""
    global body_runs
    body_runs += 1
    worked_out.assign_add(1)
    return subtract_baseline(reading)


def python_runs():
    """How many times has Python run the body of `calibrate`?"""
    return body_runs


def executions():
    """How many readings has `calibrate` worked out?"""
    return int(worked_out.numpy())
