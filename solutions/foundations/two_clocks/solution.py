"""A Python list counts what Python does; a tf.Variable counts what the graph does."""

import tensorflow as tf

BASELINE = 20

body_runs = []
worked_out = tf.Variable(0)


@tf.function
def calibrate(reading):
    """Subtract the baseline; anything below it counts as zero."""
    body_runs.append(reading.dtype.name)
    worked_out.assign_add(1)
    return tf.maximum(reading - BASELINE, 0)


def python_runs():
    """How many times has Python run the body of `calibrate`?"""
    return len(body_runs)


def executions():
    """How many readings has `calibrate` worked out?"""
    return int(worked_out.numpy())
