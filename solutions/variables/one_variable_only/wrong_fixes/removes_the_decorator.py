"""The Variable belongs on the object, and without the decorator nobody complains about it.

Caught by: stays_a_graph
Diagnosis: decorator_removed
"""

import tensorflow as tf


class RunningTotal(tf.Module):
    """Adds up the amounts it is given."""

    def __init__(self):
        super().__init__()
        self.total = tf.Variable(0.0)

    def update(self, amount):
        """Add `amount` and return the total so far."""
        self.total.assign_add(amount)
        return self.total.read_value()
