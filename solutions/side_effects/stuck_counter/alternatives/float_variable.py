"""A float Variable needs no cast, and `assign_add` hands back the new value."""

import tensorflow as tf


class Explorer(tf.Module):
    """Knows how often to try a random move: at first always, later rarely."""

    def __init__(self, slowness):
        super().__init__()
        self.slowness = slowness
        self.step = tf.Variable(0.0)

    @tf.function
    def next_rate(self):
        """Count one more move and return the share of random moves for it."""
        step = self.step.assign_add(1.0)
        return self.slowness / (self.slowness + step)

    def resume(self, step):
        """Go on as after `step` moves, for instance when a game was loaded."""
        self.step.assign(float(step))
