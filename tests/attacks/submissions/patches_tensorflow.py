"""Replaces `tf.function` by nothing, so that what has to be a graph is Python.

Ends: redefines_tensorflow
Gate: TensorFlow
"""

import tensorflow as tf

setattr(tf, "function", lambda function: function)


calls = []


@tf.function
def calibrate(reading):
    calls.append(reading)
    return tf.maximum(reading - 20, 0)


def python_runs():
    return len(calls)


def executions():
    return len(calls)
