"""Loops in a graph, where no Python signal is looked at.

Ends: time_limit
Gate: TensorFlow
Limit: 1
"""

import tensorflow as tf


@tf.function
def calibrate(reading):
    turns = tf.constant(0)
    while turns < 1:
        turns = turns * 1
    return tf.maximum(reading - 20, 0)


def python_runs():
    return 1


def executions():
    return 1
