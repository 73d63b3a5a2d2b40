"""One decorator, over the only function with enough operations to pay for a call."""

import tensorflow as tf


def headline(station):
    """The text above the page."""
    return "Weather in " + station.title()


def bundle(day, night):
    """Both series of readings under their names."""
    return {"day": day, "night": night}


def to_kelvin(celsius):
    """Readings for those who work with them."""
    return celsius + 273.15


@tf.function
def smooth(readings):
    """A curve without spikes: even out each reading with its neighbors, sixty times."""
    for _ in range(60):
        neighbors = tf.roll(readings, 1, axis=0) + tf.roll(readings, -1, axis=0)
        readings = 0.5 * readings + 0.25 * neighbors
    return readings
