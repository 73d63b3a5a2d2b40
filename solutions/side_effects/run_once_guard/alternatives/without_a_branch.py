"""Two lines of arithmetic do what the branch does."""

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
        running = tf.cast(self.running, tf.int32)
        self.episode.assign_add(1 - running)
        self.score.assign(self.score * tf.cast(running, tf.float32))
        self.running.assign(True)
        self.score.assign_add(reward)
        return self.episode.read_value(), self.score.read_value()

    def end_episode(self):
        """The next reward belongs to a new episode."""
        self.running.assign(False)
