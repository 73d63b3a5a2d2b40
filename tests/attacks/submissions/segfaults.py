"""Reads address zero.

Ends: crashed
Gate: TensorFlow
"""

import ctypes

ctypes.string_at(0)


calls = []


@staticmethod
def calibrate(reading):
    calls.append(reading)
    return reading


def python_runs():
    return len(calls)


def executions():
    return len(calls)
