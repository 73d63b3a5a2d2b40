"""The flag becomes a Variable, so that the graph looks at it.

Caught by: starts_once
Diagnosis: flag_rebound_in_the_body
"""

import tensorflow as tf


class ScoreBoard(tf.Module):
    """Counts episodes and adds up the rewards of the current one."""

    def __init__(self):
        super().__init__()
        self.episode = tf.Variable(0)
        self.score = tf.Variable(0.0)
        self.running = tf.Variable(False)

    @tf.function
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
        self.running.assign(False)
