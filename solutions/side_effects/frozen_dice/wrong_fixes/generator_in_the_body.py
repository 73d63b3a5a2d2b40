"""The dice are only needed here, so they are made here.

Caught by: draws_from_the_buffer
Diagnosis: generator_made_in_the_body
"""

import tensorflow as tf

BATCH = 4


class ReplayBuffer(tf.Module):
    """Keeps rewards and draws minibatches of them; equal seeds give equal draws."""

    def __init__(self, rewards, seed):
        super().__init__()
        self.rewards = rewards
        self.size = rewards.shape[0]
        self.seed = seed

    @tf.function
    def sample(self):
        """Draw a minibatch, with replacement."""
        dice = tf.random.Generator.from_seed(self.seed)
        rows = dice.uniform([BATCH], maxval=self.size, dtype=tf.int32)
        return tf.gather(self.rewards, rows)

    def reset(self, seed):
        """Draw from `seed` on again, for instance to repeat an experiment."""
        self.seed = seed
