"""The setter is a tf.function of its own, traced once; it assigns to the variable that both share."""

import tensorflow as tf


class Smoother(tf.Module):
    """Follows a noisy signal: the higher the rate, the faster."""

    def __init__(self, rate):
        super().__init__()
        self.rate = tf.Variable(rate)
        self.level = tf.Variable(0.0)

    @tf.function(input_signature=[tf.TensorSpec([], tf.float32)])
    def set_rate(self, rate):
        """Use `rate` from the next reading on."""
        self.rate.assign(rate)

    @tf.function
    def update(self, reading):
        """Move the level towards `reading` and return it."""
        self.level.assign_add(self.rate * (reading - self.level))
        return self.level.read_value()
