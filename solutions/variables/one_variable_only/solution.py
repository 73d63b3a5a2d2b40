"""The variable is made once per object, when the object is made."""

import tensorflow as tf


class RunningTotal(tf.Module):
    """Adds up the amounts it is given."""

    def __init__(self):
        super().__init__()
        self.total = tf.Variable(0.0)

    @tf.function
    def update(self, amount):
        """Add `amount` and return the total so far."""
        self.total.assign_add(amount)
        return self.total.read_value()
