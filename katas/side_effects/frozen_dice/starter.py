"""An agent learns from minibatches that are drawn at random from what it has seen."""

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

    @tf.function
    def sample(self):
        """Draw a minibatch, with replacement."""
        # TODO: every call has to throw the dice, and in both modes the same ones.
        rows = self.dice.integers(0, self.size, BATCH)
        return tf.gather(self.rewards, rows)

    def reset(self, seed):
        """Draw from `seed` on again, for instance to repeat an experiment."""
        self.dice = np.random.default_rng(seed)


if __name__ == "__main__":
    buffer = ReplayBuffer(tf.constant([0.0, 1.0, 2.0, 3.0, 4.0, 5.0]), seed=3)
    for _ in range(3):
        print("minibatch:", buffer.sample().numpy())
    buffer.reset(seed=3)
    print("after a reset:", buffer.sample().numpy())
