"""Between the two factors the numbers are float64, whose range is large enough."""

import tensorflow as tf

# Detector units to watts, and watts to the units of the catalog.
TO_WATTS = 1e-24
TO_CATALOG = 1e26


@tf.function
def to_catalog(signal):
    """Convert a float32 signal from detector units to the units of the catalog."""
    wide = tf.cast(signal, tf.float64) * TO_WATTS * TO_CATALOG
    return tf.cast(wide, tf.float32)


def brightest(signal):
    """The brightest entry of the catalog, and how many entries are not zero."""
    entries = to_catalog(signal)
    return tf.reduce_max(entries), tf.math.count_nonzero(entries)
