"""tf.py_function runs Python on every execution, so appending there counts executions.

Caught by: counts_inside_the_graph
Diagnosis: py_function_counts_in_python
"""

import tensorflow as tf

BASELINE = 20

body_runs = []
worked_out = []


def count_one():
    worked_out.append(1)


@tf.function
def calibrate(reading):
    """Subtract the baseline; anything below it counts as zero."""
    body_runs.append(reading.dtype.name)
    tf.py_function(count_one, [], [])
    return tf.maximum(reading - BASELINE, 0)


def python_runs():
    """How many times has Python run the body of `calibrate`?"""
    return len(body_runs)


def executions():
    """How many readings has `calibrate` worked out?"""
    return len(worked_out)
