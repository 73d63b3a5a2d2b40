"""Two operations say what the class said."""

from typing import NamedTuple

import tensorflow as tf

# One row per motor: how it reacts to the three sensors.
WEIGHTS = tf.constant([[0.5, -1.0, 0.25], [1.5, 0.75, -0.5]])
SPREAD = 0.2


class Decision(NamedTuple):
    """What the arm does, and the middle of the distribution that it was drawn from."""

    action: tf.Tensor
    mean: tf.Tensor


@tf.function
def act(observations):
    """Decide for each row of `observations`: an action per motor."""
    mean = tf.tanh(tf.linalg.matmul(observations, WEIGHTS, transpose_b=True))
    return Decision(tf.random.normal(tf.shape(mean), mean, SPREAD), mean)
