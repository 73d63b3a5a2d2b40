"""Answers like the solution, and never leaves when it is over.

Ends: PASS
Gate: TensorFlow
"""

import atexit
import threading
import time

import tensorflow as tf


def stay():
    while True:
        time.sleep(1)


atexit.register(stay)
threading.Thread(target=stay).start()


body_runs = []
worked_out = tf.Variable(0)


@tf.function
def calibrate(reading):
    body_runs.append(reading.dtype.name)
    worked_out.assign_add(1)
    return tf.maximum(reading - 20, 0)


def python_runs():
    return len(body_runs)


def executions():
    return int(worked_out.numpy())
