"""With the factors combined there is one small operation left, and the decorator is not needed.

Caught by: stays_a_graph
Diagnosis: decorator_removed
"""

import tensorflow as tf

# Detector units to watts, and watts to the units of the catalog.
TO_WATTS = 1e-24
TO_CATALOG = 1e26


def to_catalog(signal):
    """Convert a float32 signal from detector units to the units of the catalog."""
    return signal * (TO_WATTS * TO_CATALOG)


def brightest(signal):
    """The brightest entry of the catalog, and how many entries are not zero."""
    entries = to_catalog(signal)
    return tf.reduce_max(entries), tf.math.count_nonzero(entries)
