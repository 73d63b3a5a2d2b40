"""`tf.cond` says outright that the graph decides."""

import tensorflow as tf


class ScoreBoard(tf.Module):
    """Counts episodes and adds up the rewards of the current one."""

    def __init__(self):
        super().__init__()
        self.episode = tf.Variable(0)
        self.score = tf.Variable(0.0)
        self.running = tf.Variable(False)

    def start(self):
        """Begin the next episode with a score of zero."""
        self.episode.assign_add(1)
        self.score.assign(0.0)
        self.running.assign(True)

    @tf.function
    def record(self, reward):
        """Add a reward; return the number of the episode and its score so far."""
        tf.cond(self.running, lambda: None, self.start)
        self.score.assign_add(reward)
        return self.episode.read_value(), self.score.read_value()

    def end_episode(self):
        """The next reward belongs to a new episode."""
        self.running.assign(False)
