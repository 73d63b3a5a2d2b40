"""The policy of a robot arm: it tries actions around the one that it thinks best."""

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
def policy(observations):
    """The distribution of actions for each row of `observations`."""
    return Gaussian(tf.tanh(tf.linalg.matmul(observations, WEIGHTS, transpose_b=True)))


def act(observations):
    """Decide for each row of `observations`: an action per motor."""
    # TODO: a graph can hand out tensors, and this wants a Gaussian from it.
    distribution = policy(observations)
    return Decision(distribution.sample(), distribution.mean)


if __name__ == "__main__":
    observations = tf.constant([[1.0, 0.0, 2.0], [0.0, 1.0, 0.0]])
    decision = act(observations)
    print("fields:", decision._fields, "action:", decision.action.shape)
