"""`assign` with the sum does the same as `assign_add`; the method is wrapped per object."""

import tensorflow as tf


class Explorer(tf.Module):
    """Knows how often to try a random move: at first always, later rarely."""

    def __init__(self, slowness):
        super().__init__()
        self.slowness = slowness
        self.step = tf.Variable(0)
        self.next_rate = tf.function(self.count_and_rate)

    def count_and_rate(self):
        """Count one more move and return the share of random moves for it."""
        self.step.assign(self.step + 1)
        return self.slowness / (self.slowness + tf.cast(self.step, tf.float32))

    def resume(self, step):
        """Go on as after `step` moves, for instance when a game was loaded."""
        self.step.assign(step)
