"""The count stays in Python and goes into the graph as an argument.

Caught by: traces_once
Diagnosis: step_as_a_literal
"""

import tensorflow as tf


class Explorer(tf.Module):
    """Knows how often to try a random move: at first always, later rarely."""

    def __init__(self, slowness):
        super().__init__()
        self.slowness = slowness
        self.step = 0

    def next_rate(self):
        """Count one more move and return the share of random moves for it."""
        self.step += 1
        return self.rate_at(self.step)

    @tf.function
    def rate_at(self, step):
        return self.slowness / (self.slowness + tf.cast(step, tf.float32))

    def resume(self, step):
        """Go on as after `step` moves, for instance when a game was loaded."""
        self.step = step
