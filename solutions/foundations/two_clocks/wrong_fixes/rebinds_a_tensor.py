"""Counting must be done by TensorFlow, so a tensor that is added to on every call will
count.

Caught by: calibrates
Diagnosis: tensor_rebound_to_a_global
"""

import tensorflow as tf

BASELINE = 20

body_runs = []
worked_out = tf.constant(0)


@tf.function
def calibrate(reading):
    """Subtract the baseline; anything below it counts as zero."""
    global worked_out
    body_runs.append(reading.dtype.name)
    worked_out = worked_out + 1
    return tf.maximum(reading - BASELINE, 0)


def python_runs():
    """How many times has Python run the body of `calibrate`?"""
    return len(body_runs)


def executions():
    """How many readings has `calibrate` worked out?"""
    return int(worked_out.numpy())
