"""A Variable must be made outside the function, and the class body is outside.

Caught by: keeps_explorers_apart
Diagnosis: step_shared_by_all_explorers
"""

import tensorflow as tf


class Explorer(tf.Module):
    """Knows how often to try a random move: at first always, later rarely."""

    step = tf.Variable(0)

    def __init__(self, slowness):
        super().__init__()
        self.slowness = slowness

    @tf.function
    def next_rate(self):
        """Count one more move and return the share of random moves for it."""
        self.step.assign_add(1)
        return self.slowness / (self.slowness + tf.cast(self.step, tf.float32))

    def resume(self, step):
        """Go on as after `step` moves, for instance when a game was loaded."""
        self.step.assign(step)
