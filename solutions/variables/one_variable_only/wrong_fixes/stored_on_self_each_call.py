"""The variable was lost because nothing held it. Stored on `self` it will live on.

Caught by: adds_up
Diagnosis: made_again_on_every_call
"""

import tensorflow as tf


class RunningTotal(tf.Module):
    """Adds up the amounts it is given."""

    @tf.function
    def update(self, amount):
        """Add `amount` and return the total so far."""
        self.total = tf.Variable(0.0)
        self.total.assign_add(amount)
        return self.total.read_value()
