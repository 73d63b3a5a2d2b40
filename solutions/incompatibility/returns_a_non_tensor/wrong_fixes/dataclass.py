"""A dataclass only holds data, so a graph can return one.

Caught by: decides
Diagnosis: still_an_object_of_ours
"""

from dataclasses import dataclass
from typing import NamedTuple

import tensorflow as tf

# One row per motor: how it reacts to the three sensors.
WEIGHTS = tf.constant([[0.5, -1.0, 0.25], [1.5, 0.75, -0.5]])
SPREAD = 0.2


class Decision(NamedTuple):
    """What the arm does, and the middle of the distribution that it was drawn from."""

    action: tf.Tensor
    mean: tf.Tensor


@dataclass
class Gaussian:
    """A normal distribution around `mean`."""

    mean: tf.Tensor

    def sample(self):
        """Draw once."""
        return self.mean + SPREAD * tf.random.normal(tf.shape(self.mean))


@tf.function
def policy(observations):
    """The distribution of actions for each row of `observations`."""
    return Gaussian(tf.tanh(tf.linalg.matmul(observations, WEIGHTS, transpose_b=True)))


def act(observations):
    """Decide for each row of `observations`: an action per motor."""
    distribution = policy(observations)
    return Decision(distribution.sample(), distribution.mean)
