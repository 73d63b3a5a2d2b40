"""Without the decorators every call can be looked into, and no switch can be forgotten.

Caught by: stays_a_graph
Diagnosis: decorators_deleted
"""

import tensorflow as tf


def without_spikes(readings):
    """Pull readings far from the middle back towards it."""
    middle = tf.reduce_mean(readings)
    print("  without_spikes: the middle is", middle)
    return tf.clip_by_value(readings, middle - 2.0, middle + 2.0)


def smooth(readings):
    """Take the spikes out, then average neighbors."""
    if readings.shape[0] < 2:
        raise ValueError("Smoothing takes at least two readings.")
    calm = without_spikes(readings)
    print("  smooth: the readings are", calm)
    return (calm[1:] + calm[:-1]) / 2.0


def inspect(readings):
    """Smooth with all functions as plain Python, so that every print shows numbers."""
    return smooth(readings)
