"""A tensor instead of a Python number makes the addition part of the graph.

Caught by: counts_every_move
Diagnosis: rebound_to_a_tensor
"""

import tensorflow as tf


class Explorer(tf.Module):
    """Knows how often to try a random move: at first always, later rarely."""

    def __init__(self, slowness):
        super().__init__()
        self.slowness = slowness
        self.step = tf.constant(0)

    @tf.function
    def next_rate(self):
        """Count one more move and return the share of random moves for it."""
        self.step = self.step + 1
        return self.slowness / (self.slowness + tf.cast(self.step, tf.float32))

    def resume(self, step):
        """Go on as after `step` moves, for instance when a game was loaded."""
        self.step = tf.constant(step)
