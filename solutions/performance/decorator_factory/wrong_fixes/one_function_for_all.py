"""The tf.function must be made once, so the first filter that needs it keeps it for all.

Caught by: keeps_filters_apart
Diagnosis: bound_to_the_first_object
"""

import tensorflow as tf

fast_smooth = None


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
        global fast_smooth
        if fast_smooth is None:
            fast_smooth = tf.function(self.smooth)
        return fast_smooth(reading)
