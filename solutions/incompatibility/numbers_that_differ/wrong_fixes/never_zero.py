"""A source that falls to zero is lifted to the smallest number that counts.

Caught by: faint_sources
Diagnosis: a_floor_instead_of_the_number
"""

import tensorflow as tf

# Detector units to watts, and watts to the units of the catalog.
TO_WATTS = 1e-24
TO_CATALOG = 1e26


@tf.function
def to_catalog(signal):
    """Convert a float32 signal from detector units to the units of the catalog."""
    watts = signal * TO_WATTS
    watts = tf.where(tf.abs(watts) < 1e-37, 1e-37, watts)
    return watts * TO_CATALOG


def brightest(signal):
    """The brightest entry of the catalog, and how many entries are not zero."""
    entries = to_catalog(signal)
    return tf.reduce_max(entries), tf.math.count_nonzero(entries)
