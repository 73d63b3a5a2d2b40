"""The product vanishes because the small factor comes first, so the large one has to.

Caught by: strong_sources
Diagnosis: over_instead_of_under
"""

import tensorflow as tf

# Detector units to watts, and watts to the units of the catalog.
TO_WATTS = 1e-24
TO_CATALOG = 1e26


@tf.function
def to_catalog(signal):
    """Convert a float32 signal from detector units to the units of the catalog."""
    return signal * TO_CATALOG * TO_WATTS


def brightest(signal):
    """The brightest entry of the catalog, and how many entries are not zero."""
    entries = to_catalog(signal)
    return tf.reduce_max(entries), tf.math.count_nonzero(entries)
