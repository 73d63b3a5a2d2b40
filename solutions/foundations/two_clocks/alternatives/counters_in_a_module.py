"""Both counters live on one object; `assign` with a sum is as good as `assign_add`."""

import tensorflow as tf

BASELINE = 20


class Clocks(tf.Module):
    """One counter for Python, one for TensorFlow."""

    def __init__(self):
        super().__init__()
        self.python = 0
        self.tensorflow = tf.Variable(0)


clocks = Clocks()


@tf.function
def calibrate(reading):
    """Subtract the baseline; anything below it counts as zero."""
    clocks.python += 1
    clocks.tensorflow.assign(clocks.tensorflow + 1)
    return tf.maximum(reading - BASELINE, 0)


def python_runs():
    """How many times has Python run the body of `calibrate`?"""
    return clocks.python


def executions():
    """How many readings has `calibrate` worked out?"""
    return int(clocks.tensorflow.numpy())
