"""A factory that remembers what it made, by object: hashable, unlike a tensor."""

import functools

import tensorflow as tf


@functools.cache
def fast_smooth(owner):
    """The tf.function of one filter."""
    return tf.function(owner.smooth)


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
        return fast_smooth(self)(reading)
