"""The noise is not TensorFlow's business: NumPy draws it, and the graph adds it.

Caught by: varies_from_call_to_call
Diagnosis: noise_drawn_while_tracing
"""

from typing import NamedTuple

import numpy as np
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
    noise = np.random.normal(size=mean.shape).astype(np.float32)
    return Decision(mean + SPREAD * noise, mean)
