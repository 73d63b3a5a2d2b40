"""The graph returns a plain pair of tensors, and Python puts the object around them."""

from typing import NamedTuple

import tensorflow as tf

# One row per motor: how it reacts to the three sensors.
WEIGHTS = tf.constant([[0.5, -1.0, 0.25], [1.5, 0.75, -0.5]])
SPREAD = 0.2


class Decision(NamedTuple):
    """What the arm does, and the middle of the distribution that it was drawn from."""

    action: tf.Tensor
    mean: tf.Tensor


class Gaussian:
    """A normal distribution around `mean`."""

    def __init__(self, mean):
        self.mean = mean

    def sample(self):
        """Draw once."""
        return self.mean + SPREAD * tf.random.normal(tf.shape(self.mean))


@tf.function
def draw(observations):
    distribution = Gaussian(tf.tanh(tf.linalg.matmul(observations, WEIGHTS, transpose_b=True)))
    return distribution.sample(), distribution.mean


def act(observations):
    """Decide for each row of `observations`: an action per motor."""
    return Decision(*draw(observations))
