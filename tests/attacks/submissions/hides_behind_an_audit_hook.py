"""Refuses every audited event, from opening a file to importing.

Ends: crashed
"""

import sys

import tensorflow as tf


def refuse(event, arguments):
    raise PermissionError(event)


sys.addaudithook(refuse)


calls = []


@tf.function
def calibrate(reading):
    calls.append(reading)
    return tf.maximum(reading - 20, 0)


def python_runs():
    return len(calls)


def executions():
    return len(calls)
