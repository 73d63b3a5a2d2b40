"""An attribute that starts at 0.0 and is added to keeps the total without any Variable.

Caught by: adds_up
Diagnosis: attribute_rebound_while_tracing
"""

import tensorflow as tf


class RunningTotal(tf.Module):
    """Adds up the amounts it is given."""

    def __init__(self):
        super().__init__()
        self.total = 0.0

    @tf.function
    def update(self, amount):
        """Add `amount` and return the total so far."""
        self.total = self.total + amount
        return self.total
