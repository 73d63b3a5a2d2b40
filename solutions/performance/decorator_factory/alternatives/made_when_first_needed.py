"""The first reading makes the tf.function, and every later one finds it."""

import tensorflow as tf


class Filter(tf.Module):
    """A level that follows the readings slowly; `keep` says how slowly."""

    def __init__(self, keep):
        super().__init__()
        self.keep = keep
        self.level = tf.Variable(0.0)
        self.fast_smooth = None

    def smooth(self, reading):
        """Move the level towards `reading` and return it."""
        self.level.assign(self.keep * self.level + (1.0 - self.keep) * reading)
        return self.level.read_value()

    def update(self, reading):
        """Take in one reading, as a graph."""
        if self.fast_smooth is None:
            self.fast_smooth = tf.function(self.smooth)
        return self.fast_smooth(reading)
