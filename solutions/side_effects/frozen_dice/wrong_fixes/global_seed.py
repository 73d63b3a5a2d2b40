"""`tf.random.set_seed` makes TensorFlow's random numbers repeatable.

Caught by: same_in_both_modes
Diagnosis: seed_of_the_whole_program
"""

import tensorflow as tf

BATCH = 4


class ReplayBuffer(tf.Module):
    """Keeps rewards and draws minibatches of them; equal seeds give equal draws."""

    def __init__(self, rewards, seed):
        super().__init__()
        self.rewards = rewards
        self.size = rewards.shape[0]
        tf.random.set_seed(seed)

    @tf.function
    def sample(self):
        """Draw a minibatch, with replacement."""
        rows = tf.random.uniform([BATCH], maxval=self.size, dtype=tf.int32)
        return tf.gather(self.rewards, rows)

    def reset(self, seed):
        """Draw from `seed` on again, for instance to repeat an experiment."""
        tf.random.set_seed(seed)
