"""Smooth the readings of a sensor, and look inside when a result seems odd."""

import tensorflow as tf


@tf.function
def without_spikes(readings):
    """Pull readings far from the middle back towards it."""
    middle = tf.reduce_mean(readings)
    print("  without_spikes: the middle is", middle)
    return tf.clip_by_value(readings, middle - 2.0, middle + 2.0)


@tf.function
def smooth(readings):
    """Take the spikes out, then average neighbors."""
    if readings.shape[0] < 2:
        raise ValueError("Smoothing takes at least two readings.")
    calm = without_spikes(readings)
    print("  smooth: the readings are", calm)
    return (calm[1:] + calm[:-1]) / 2.0


def inspect(readings):
    """Smooth with all functions as plain Python, so that every print shows numbers."""
    # TODO: afterwards, everything should be as it was.
    tf.config.run_functions_eagerly(True)
    return smooth(readings)


if __name__ == "__main__":
    readings = tf.constant([20.0, 20.5, 90.0, 21.0])
    print("at work")
    smooth(readings)
    print("inspecting")
    inspect(readings)
    print("back to work")
    smooth(readings)
    print("does everything run eagerly now?", tf.config.functions_run_eagerly())
