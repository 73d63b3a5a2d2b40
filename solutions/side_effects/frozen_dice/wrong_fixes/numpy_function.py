"""`tf.numpy_function` lets NumPy draw whenever the graph runs.

Caught by: needs_no_python
Diagnosis: numpy_called_from_the_graph
"""

import numpy as np
import tensorflow as tf

BATCH = 4


class ReplayBuffer(tf.Module):
    """Keeps rewards and draws minibatches of them; equal seeds give equal draws."""

    def __init__(self, rewards, seed):
        super().__init__()
        self.rewards = rewards
        self.size = rewards.shape[0]
        self.dice = np.random.default_rng(seed)

    def draw(self):
        return self.dice.integers(0, self.size, BATCH)

    @tf.function
    def sample(self):
        """Draw a minibatch, with replacement."""
        rows = tf.numpy_function(self.draw, [], tf.int64)
        return tf.gather(self.rewards, rows)

    def reset(self, seed):
        """Draw from `seed` on again, for instance to repeat an experiment."""
        self.dice = np.random.default_rng(seed)
