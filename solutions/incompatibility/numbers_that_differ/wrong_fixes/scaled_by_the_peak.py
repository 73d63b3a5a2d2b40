"""Scaled by its largest value, no signal is too large or too small.

Caught by: traces_once
Diagnosis: the_peak_is_a_python_number
"""

import tensorflow as tf

# Detector units to watts, and watts to the units of the catalog.
TO_WATTS = 1e-24
TO_CATALOG = 1e26


@tf.function
def scaled(signal, peak):
    return signal / peak * (peak * TO_WATTS * TO_CATALOG)


def to_catalog(signal):
    """Convert a float32 signal from detector units to the units of the catalog."""
    return scaled(signal, float(tf.reduce_max(tf.abs(signal))))


def brightest(signal):
    """The brightest entry of the catalog, and how many entries are not zero."""
    entries = to_catalog(signal)
    return tf.reduce_max(entries), tf.math.count_nonzero(entries)
