"""If an object cannot come out of a graph, let it go in: the graph samples from it.

Caught by: traces_once
Diagnosis: one_trace_per_object
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


# Every decision can be looked at later.
decisions = []


def policy(observations):
    """The distribution of actions for each row of `observations`."""
    decisions.append(Gaussian(tf.tanh(tf.linalg.matmul(observations, WEIGHTS, transpose_b=True))))
    return decisions[-1]


@tf.function
def decide(distribution):
    return Decision(distribution.sample(), distribution.mean)


def act(observations):
    """Decide for each row of `observations`: an action per motor."""
    return decide(policy(observations))
