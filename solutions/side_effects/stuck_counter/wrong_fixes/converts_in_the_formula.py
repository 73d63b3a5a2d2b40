"""The formula must see a tensor, so the number is converted there.

Caught by: counts_every_move
Diagnosis: counted_while_tracing
"""

import tensorflow as tf


class Explorer(tf.Module):
    """Knows how often to try a random move: at first always, later rarely."""

    def __init__(self, slowness):
        super().__init__()
        self.slowness = slowness
        self.step = 0

    @tf.function
    def next_rate(self):
        """Count one more move and return the share of random moves for it."""
        self.step += 1
        return self.slowness / (self.slowness + tf.constant(float(self.step)))

    def resume(self, step):
        """Go on as after `step` moves, for instance when a game was loaded."""
        self.step = step
