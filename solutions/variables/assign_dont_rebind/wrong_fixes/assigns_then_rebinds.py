"""`assign` for the graph, and a new Variable so that the attribute is fresh too.

Caught by: follows_the_rate
Diagnosis: graph_keeps_the_old_variable
"""

import tensorflow as tf


class Smoother(tf.Module):
    """Follows a noisy signal: the higher the rate, the faster."""

    def __init__(self, rate):
        super().__init__()
        self.rate = tf.Variable(rate)
        self.level = tf.Variable(0.0)

    def set_rate(self, rate):
        """Use `rate` from the next reading on."""
        self.rate.assign(rate)
        self.rate = tf.Variable(rate)

    @tf.function
    def update(self, reading):
        """Move the level towards `reading` and return it."""
        self.level.assign_add(self.rate * (reading - self.level))
        return self.level.read_value()
