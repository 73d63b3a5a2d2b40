"""What runs in a graph is shown by `tf.print`; the switch is put back as well.

Caught by: stays_a_graph
Diagnosis: numbers_printed_for_good
"""

from contextlib import contextmanager

import tensorflow as tf


@tf.function
def without_spikes(readings):
    """Pull readings far from the middle back towards it."""
    middle = tf.reduce_mean(readings)
    tf.print("  without_spikes: the middle is", middle)
    return tf.clip_by_value(readings, middle - 2.0, middle + 2.0)


@tf.function
def smooth(readings):
    """Take the spikes out, then average neighbors."""
    if readings.shape[0] < 2:
        raise ValueError("Smoothing takes at least two readings.")
    calm = without_spikes(readings)
    tf.print("  smooth: the readings are", calm)
    return (calm[1:] + calm[:-1]) / 2.0


@contextmanager
def debugging():
    """Let every tf.function run as plain Python inside the block."""
    before = tf.config.functions_run_eagerly()
    tf.config.run_functions_eagerly(True)
    try:
        yield
    finally:
        tf.config.run_functions_eagerly(before)


def inspect(readings):
    """Smooth with all functions as plain Python, so that every print shows numbers."""
    with debugging():
        return smooth(readings)
