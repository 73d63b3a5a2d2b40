"""`tf.py_function` runs Python on every call, so Python can count there.

Caught by: counts_in_the_graph
Diagnosis: counts_in_python
"""

import tensorflow as tf


class Explorer(tf.Module):
    """Knows how often to try a random move: at first always, later rarely."""

    def __init__(self, slowness):
        super().__init__()
        self.slowness = slowness
        self.step = 0

    def count(self):
        self.step += 1
        return self.step

    @tf.function
    def next_rate(self):
        """Count one more move and return the share of random moves for it."""
        step = tf.py_function(self.count, [], tf.int32)
        return self.slowness / (self.slowness + tf.cast(step, tf.float32))

    def resume(self, step):
        """Go on as after `step` moves, for instance when a game was loaded."""
        self.step = step
