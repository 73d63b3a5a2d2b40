"""A list is an odd way to count. With a plain number and `global` the count will be right.

Caught by: counts_every_execution
Diagnosis: python_state_is_trace_time
"""

import tensorflow as tf

BASELINE = 20

body_runs = 0
worked_out = 0


@tf.function
def calibrate(reading):
    """Subtract the baseline; anything below it counts as zero."""
    global body_runs, worked_out
    body_runs += 1
    worked_out += 1
    return tf.maximum(reading - BASELINE, 0)


def python_runs():
    """How many times has Python run the body of `calibrate`?"""
    return body_runs


def executions():
    """How many readings has `calibrate` worked out?"""
    return worked_out
