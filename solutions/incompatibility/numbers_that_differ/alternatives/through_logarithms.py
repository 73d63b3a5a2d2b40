"""Factors become sums of logarithms, which stay small."""

import tensorflow as tf

# Detector units to watts, and watts to the units of the catalog.
TO_WATTS = 1e-24
TO_CATALOG = 1e26


@tf.function
def to_catalog(signal):
    """Convert a float32 signal from detector units to the units of the catalog."""
    factor = tf.math.log(tf.constant(TO_WATTS)) + tf.math.log(tf.constant(TO_CATALOG))
    return signal * tf.exp(factor)


def brightest(signal):
    """The brightest entry of the catalog, and how many entries are not zero."""
    entries = to_catalog(signal)
    return tf.reduce_max(entries), tf.math.count_nonzero(entries)
