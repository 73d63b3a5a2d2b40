"""Smooth the readings of a pressure sensor; the operator may turn the smoothing up or down."""

import tensorflow as tf


class Smoother(tf.Module):
    """Follows a noisy signal: the higher the rate, the faster."""

    def __init__(self, rate):
        super().__init__()
        self.rate = tf.Variable(rate)
        self.level = tf.Variable(0.0)

    def set_rate(self, rate):
        """Use `rate` from the next reading on."""
        # TODO: the graph never hears of the new rate.
        self.rate = tf.Variable(rate)

    @tf.function
    def update(self, reading):
        """Move the level towards `reading` and return it."""
        self.level.assign_add(self.rate * (reading - self.level))
        return self.level.read_value()


if __name__ == "__main__":
    smoother = Smoother(0.5)
    print("level:", smoother.update(tf.constant(8.0)).numpy())
    smoother.set_rate(0.0)
    print("rate is now", smoother.rate.numpy(), "so the level should stay")
    print("level:", smoother.update(tf.constant(8.0)).numpy())
