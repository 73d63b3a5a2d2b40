"""Writes what is no text at all to every descriptor.

Ends: crashed
Gate: TensorFlow
"""

import os

import tensorflow as tf

for descriptor in range(3, 64):
    try:
        os.write(descriptor, bytes(range(256)) * 40 + b"\n")
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
