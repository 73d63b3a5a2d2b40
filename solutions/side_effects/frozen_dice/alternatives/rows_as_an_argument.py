"""NumPy draws before the call, and the graph gets the rows as a tensor."""

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

    def sample(self):
        """Draw a minibatch, with replacement."""
        rows = self.dice.integers(0, self.size, BATCH)
        return self.take(rows)

    @tf.function
    def take(self, rows):
        """Return the rewards in these rows."""
        return tf.gather(self.rewards, rows)

    def reset(self, seed):
        """Draw from `seed` on again, for instance to repeat an experiment."""
        self.dice = np.random.default_rng(seed)
