"""NumPy does not mix with tf.function, so Python's own `random` draws.

Caught by: varies
Diagnosis: drawn_while_tracing
"""

import random

import tensorflow as tf

BATCH = 4


class ReplayBuffer(tf.Module):
    """Keeps rewards and draws minibatches of them; equal seeds give equal draws."""

    def __init__(self, rewards, seed):
        super().__init__()
        self.rewards = rewards
        self.size = rewards.shape[0]
        self.dice = random.Random(seed)

    @tf.function
    def sample(self):
        """Draw a minibatch, with replacement."""
        rows = self.dice.choices(range(self.size), k=BATCH)
        return tf.gather(self.rewards, rows)

    def reset(self, seed):
        """Draw from `seed` on again, for instance to repeat an experiment."""
        self.dice.seed(seed)
