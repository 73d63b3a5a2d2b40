"""Stops the clock that a grader might look at, and runs forever.

Ends: time_limit
Limit: 1
"""

import time

import tensorflow as tf

time.time = time.monotonic = time.perf_counter = lambda: 0.0

while True:
    pass


calls = []


@tf.function
def calibrate(reading):
    calls.append(reading)
    return tf.maximum(reading - 20, 0)


def python_runs():
    return len(calls)


def executions():
    return len(calls)
