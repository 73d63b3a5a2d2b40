"""Each object wraps its own method, so the decorator never meets `self`."""

import tensorflow as tf


class RunningTotal(tf.Module):
    """Adds up the amounts it is given."""

    def __init__(self):
        super().__init__()
        self.total = tf.Variable(0.0)
        self.update = tf.function(self.add)

    def add(self, amount):
        """Add `amount` and return the total so far."""
        return self.total.assign_add(amount).read_value()
