"""The rate becomes an argument, so no old value can be kept.

Caught by: setting_traces_nothing
Diagnosis: rate_is_a_literal
"""

import tensorflow as tf


class Smoother(tf.Module):
    """Follows a noisy signal: the higher the rate, the faster."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate
        self.level = tf.Variable(0.0)

    def set_rate(self, rate):
        """Use `rate` from the next reading on."""
        self.rate = rate

    def update(self, reading):
        """Move the level towards `reading` and return it."""
        return self.move(reading, self.rate)

    @tf.function
    def move(self, reading, rate):
        self.level.assign_add(rate * (reading - self.level))
        return self.level.read_value()
