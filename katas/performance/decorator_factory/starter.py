"""Smooth what sensors report: every sensor has a filter of its own."""

import tensorflow as tf


class Filter(tf.Module):
    """A level that follows the readings slowly; `keep` says how slowly."""

    def __init__(self, keep):
        super().__init__()
        self.keep = keep
        self.level = tf.Variable(0.0)

    def smooth(self, reading):
        """Move the level towards `reading` and return it."""
        print("Python runs smooth, for a graph:", tf.inside_function())
        self.level.assign(self.keep * self.level + (1.0 - self.keep) * reading)
        return self.level.read_value()

    def update(self, reading):
        """Take in one reading, as a graph."""
        # TODO: every reading waits until TensorFlow has traced `smooth` again.
        fast_smooth = tf.function(self.smooth)
        return fast_smooth(reading)


if __name__ == "__main__":
    cellar = Filter(keep=0.5)
    for reading in (4.0, 8.0, 8.0):
        print("level:", round(float(cellar.update(tf.constant(reading))), 3))
