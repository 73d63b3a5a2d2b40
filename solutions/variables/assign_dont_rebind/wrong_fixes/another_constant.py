"""A tensor belongs to TensorFlow, so the graph will see the new one.

Caught by: follows_the_rate
Diagnosis: attribute_read_while_tracing
"""

import tensorflow as tf


class Smoother(tf.Module):
    """Follows a noisy signal: the higher the rate, the faster."""

    def __init__(self, rate):
        super().__init__()
        self.rate = tf.constant(rate)
        self.level = tf.Variable(0.0)

    def set_rate(self, rate):
        """Use `rate` from the next reading on."""
        self.rate = tf.constant(rate)

    @tf.function
    def update(self, reading):
        """Move the level towards `reading` and return it."""
        self.level.assign_add(self.rate * (reading - self.level))
        return self.level.read_value()
