"""A stateless operation takes the seed directly, so `reset` is easy.

Caught by: varies
Diagnosis: same_seed_on_every_call
"""

import tensorflow as tf

BATCH = 4


class ReplayBuffer(tf.Module):
    """Keeps rewards and draws minibatches of them; equal seeds give equal draws."""

    def __init__(self, rewards, seed):
        super().__init__()
        self.rewards = rewards
        self.size = rewards.shape[0]
        self.seed = tf.Variable([seed, 0])

    @tf.function
    def sample(self):
        """Draw a minibatch, with replacement."""
        rows = tf.random.stateless_uniform([BATCH], self.seed, maxval=self.size, dtype=tf.int32)
        return tf.gather(self.rewards, rows)

    def reset(self, seed):
        """Draw from `seed` on again, for instance to repeat an experiment."""
        self.seed.assign([seed, 0])
