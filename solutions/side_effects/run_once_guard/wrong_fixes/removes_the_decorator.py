"""The flag works as soon as Python runs on every call.

Caught by: stays_a_graph
Diagnosis: decorator_removed
"""

import tensorflow as tf


class ScoreBoard(tf.Module):
    """Counts episodes and adds up the rewards of the current one."""

    def __init__(self):
        super().__init__()
        self.episode = tf.Variable(0)
        self.score = tf.Variable(0.0)
        self.running = False

    def record(self, reward):
        """Add a reward; return the number of the episode and its score so far."""
        if not self.running:
            self.episode.assign_add(1)
            self.score.assign(0.0)
            self.running = True
        self.score.assign_add(reward)
        return self.episode.read_value(), self.score.read_value()

    def end_episode(self):
        """The next reward belongs to a new episode."""
        self.running = False
