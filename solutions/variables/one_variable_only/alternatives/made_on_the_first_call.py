"""The variable is made on the first call only, behind a Python guard; it takes a second trace."""

import tensorflow as tf


class RunningTotal(tf.Module):
    """Adds up the amounts it is given."""

    def __init__(self):
        super().__init__()
        self.total = None

    @tf.function
    def update(self, amount):
        """Add `amount` and return the total so far."""
        if self.total is None:
            self.total = tf.Variable(0.0)
        self.total.assign_add(amount)
        return self.total.read_value()
