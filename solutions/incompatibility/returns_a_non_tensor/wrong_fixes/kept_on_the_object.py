"""The object need not be returned. It is there already, and the function fills it.

Caught by: decides
Diagnosis: symbols_kept_on_an_object
"""

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


current = Gaussian(None)


@tf.function
def policy(observations):
    """Set the current distribution for each row of `observations`."""
    current.mean = tf.tanh(tf.linalg.matmul(observations, WEIGHTS, transpose_b=True))


def act(observations):
    """Decide for each row of `observations`: an action per motor."""
    policy(observations)
    return Decision(current.sample(), current.mean)
