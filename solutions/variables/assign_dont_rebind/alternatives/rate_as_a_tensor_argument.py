"""The rate lives in Python and enters the graph as a tensor, on every call."""

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
        return self._move(reading, tf.convert_to_tensor(self.rate, tf.float32))

    @tf.function
    def _move(self, reading, rate):
        self.level.assign_add(rate * (reading - self.level))
        return self.level.read_value()
