"""Writes one line that never ends to every descriptor.

Ends: crashed
Limit: 10
"""

import os

import tensorflow as tf

for descriptor in range(3, 64):
    try:
        while os.write(descriptor, b"x" * 65536):
            pass
    except OSError:
        continue


calls = []


@tf.function
def calibrate(reading):
    calls.append(reading)
    return tf.maximum(reading - 20, 0)


def python_runs():
    return len(calls)


def executions():
    return len(calls)
