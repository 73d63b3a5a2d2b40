"""Divided into two steps with a name for each, nothing can be combined behind our back.

Caught by: faint_sources
Diagnosis: the_formula_stayed
"""

import tensorflow as tf

# Detector units to watts, and watts to the units of the catalog.
TO_WATTS = 1e-24
TO_CATALOG = 1e26


def to_watts(signal):
    return signal * TO_WATTS


@tf.function
def to_catalog(signal):
    """Convert a float32 signal from detector units to the units of the catalog."""
    return to_watts(signal) * TO_CATALOG


def brightest(signal):
    """The brightest entry of the catalog, and how many entries are not zero."""
    entries = to_catalog(signal)
    return tf.reduce_max(entries), tf.math.count_nonzero(entries)
