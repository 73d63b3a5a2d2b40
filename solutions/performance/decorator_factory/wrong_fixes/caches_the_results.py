"""What is worked out again and again should be remembered.

Caught by: smooths
Diagnosis: tensors_are_no_keys
"""

import functools

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

    @functools.lru_cache
    def update(self, reading):
        """Take in one reading, as a graph."""
        fast_smooth = tf.function(self.smooth)
        return fast_smooth(reading)
