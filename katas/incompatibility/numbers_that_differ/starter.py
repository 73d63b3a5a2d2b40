"""Put the signals of a radio telescope into a catalog."""

import tensorflow as tf

# Detector units to watts, and watts to the units of the catalog.
TO_WATTS = 1e-24
TO_CATALOG = 1e26


@tf.function
def to_catalog(signal):
    """Convert a float32 signal from detector units to the units of the catalog."""
    # TODO: the faintest sources are in the catalog in one mode only.
    return signal * TO_WATTS * TO_CATALOG


def brightest(signal):
    """The brightest entry of the catalog, and how many entries are not zero."""
    entries = to_catalog(signal)
    return tf.reduce_max(entries), tf.math.count_nonzero(entries)


if __name__ == "__main__":
    signal = tf.constant([3e-24, 2e-2, 5e-26, 7.0])
    top, found = brightest(signal)
    print("sources:", int(found), "of 4, the brightest:", float(top))
