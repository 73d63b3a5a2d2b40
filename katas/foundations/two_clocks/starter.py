"""A sensor hub that calibrates readings and reports how busy it was."""

import tensorflow as tf

BASELINE = 20

calls = []


@tf.function
def calibrate(reading):
    """Subtract the baseline; anything below it counts as zero."""
    # TODO: one list cannot answer both questions below. Give each its own counter.
    calls.append(reading.dtype.name)
    return tf.maximum(reading - BASELINE, 0)


def python_runs():
    """How many times has Python run the body of `calibrate`?"""
    return len(calls)


def executions():
    """How many readings has `calibrate` worked out?"""
    return len(calls)


if __name__ == "__main__":
    for reading in (tf.constant(23), tf.constant(30), tf.constant(24.5)):
        print("calibrated:", calibrate(reading).numpy())
    print("Python ran the body", python_runs(), "times")
    print("readings worked out:", executions())
