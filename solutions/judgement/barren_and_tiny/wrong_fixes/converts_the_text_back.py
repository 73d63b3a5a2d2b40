"""The graph returns its text as a tensor; turning that back into a string repairs the page.

Caught by: headline_is_plain
Diagnosis: through_tensorflow_and_back
"""

import tensorflow as tf


@tf.function
def make_headline(station):
    """The text above the page."""
    return "Weather in " + station.title()


def headline(station):
    """The text above the page."""
    text = make_headline(station)
    return text if isinstance(text, str) else text.numpy().decode()


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
