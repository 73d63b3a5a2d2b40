"""The setter is a tf.function of its own; it assigns to the variable that both share."""

import tensorflow as tf


class Smoother(tf.Module):
    """Follows a noisy signal: the higher the rate, the faster."""

    def __init__(self, rate):
        super().__init__()
        self.rate = tf.Variable(rate)
        self.level = tf.Variable(0.0)

    @tf.function
    def set_rate(self, rate):
        """Use `rate` from the next reading on."""
        self.rate.assign(tf.cast(rate, tf.float32))

    @tf.function
    def update(self, reading):
        """Move the level towards `reading` and return it."""
        self.level.assign_add(self.rate * (reading - self.level))
        return self.level.read_value()
