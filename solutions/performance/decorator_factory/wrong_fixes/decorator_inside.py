"""`tf.function(…)` is the old way of writing; a decorator is what the guide shows.

Caught by: traces_once_per_filter
Diagnosis: made_again_on_every_call
"""

import tensorflow as tf


class Filter(tf.Module):
    """A level that follows the readings slowly; `keep` says how slowly."""

    def __init__(self, keep):
        super().__init__()
        self.keep = keep
        self.level = tf.Variable(0.0)

    def smooth(self, reading):
        """Move the level towards `reading` and return it."""
        self.level.assign(self.keep * self.level + (1.0 - self.keep) * reading)
        return self.level.read_value()

    def update(self, reading):
        """Take in one reading, as a graph."""

        @tf.function
        def fast_smooth(reading):
            return self.smooth(reading)

        return fast_smooth(reading)
