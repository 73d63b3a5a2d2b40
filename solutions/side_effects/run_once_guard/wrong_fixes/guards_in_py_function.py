"""`tf.py_function` looks at the flag on every call.

Caught by: stays_a_graph
Diagnosis: python_function_guards
"""

import tensorflow as tf


class ScoreBoard(tf.Module):
    """Counts episodes and adds up the rewards of the current one."""

    def __init__(self):
        super().__init__()
        self.episode = tf.Variable(0)
        self.score = tf.Variable(0.0)
        self.running = False

    def is_first(self):
        first, self.running = not self.running, True
        return first

    @tf.function
    def record(self, reward):
        """Add a reward; return the number of the episode and its score so far."""
        if tf.py_function(self.is_first, [], tf.bool):
            self.episode.assign_add(1)
            self.score.assign(0.0)
        self.score.assign_add(reward)
        return self.episode.read_value(), self.score.read_value()

    def end_episode(self):
        """The next reward belongs to a new episode."""
        self.running = False
