"""A new tf.function reads the attributes anew, so the setter makes one.

Caught by: setting_traces_nothing
Diagnosis: graph_built_again
"""

import tensorflow as tf


class Smoother(tf.Module):
    """Follows a noisy signal: the higher the rate, the faster."""

    def __init__(self, rate):
        super().__init__()
        self.rate = tf.Variable(rate)
        self.level = tf.Variable(0.0)
        self.update = tf.function(self.move)

    def set_rate(self, rate):
        """Use `rate` from the next reading on."""
        self.rate = tf.Variable(rate)
        self.update = tf.function(self.move)

    def move(self, reading):
        """Move the level towards `reading` and return it."""
        self.level.assign_add(self.rate * (reading - self.level))
        return self.level.read_value()
