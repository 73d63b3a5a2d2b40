"""What a weather page shows: a headline, two series of readings, and a smooth curve."""

import tensorflow as tf


# TODO: somebody decorated everything. Keep the decorators that help.
@tf.function
def headline(station):
    """The text above the page."""
    print("Python runs headline")
    return "Weather in " + station.title()


@tf.function
def bundle(day, night):
    """Both series of readings under their names."""
    print("Python runs bundle")
    return {"day": day, "night": night}


@tf.function
def to_kelvin(celsius):
    """Readings for those who work with them."""
    print("Python runs to_kelvin")
    return celsius + 273.15


@tf.function
def smooth(readings):
    """A curve without spikes: even out each reading with its neighbors, sixty times."""
    print("Python runs smooth")
    for _ in range(60):
        neighbors = tf.roll(readings, 1, axis=0) + tf.roll(readings, -1, axis=0)
        readings = 0.5 * readings + 0.25 * neighbors
    return readings


if __name__ == "__main__":
    for station in ("oslo", "rome"):
        print(headline(station))
        page = bundle(day=tf.constant([14.0, 21.0, 16.0]), night=tf.constant([9.0, 7.0, 8.0]))
        print("kelvin:", [round(float(value), 2) for value in to_kelvin(page["night"])])
        print("curve:", [round(float(value), 2) for value in smooth(page["day"])])
