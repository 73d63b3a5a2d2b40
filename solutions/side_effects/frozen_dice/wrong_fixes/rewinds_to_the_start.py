"""The state at the start is kept, and `reset` goes back to it.

Caught by: follows_the_seed
Diagnosis: seed_ignored
"""

import tensorflow as tf

BATCH = 4


class ReplayBuffer(tf.Module):
    """Keeps rewards and draws minibatches of them; equal seeds give equal draws."""

    def __init__(self, rewards, seed):
        super().__init__()
        self.rewards = rewards
        self.size = rewards.shape[0]
        self.dice = tf.random.Generator.from_seed(seed)
        self.seed = seed

    @tf.function
    def sample(self):
        """Draw a minibatch, with replacement."""
        rows = self.dice.uniform([BATCH], maxval=self.size, dtype=tf.int32)
        return tf.gather(self.rewards, rows)

    def reset(self, seed):
        """Draw from `seed` on again, for instance to repeat an experiment."""
        self.dice.reset_from_seed(self.seed)
