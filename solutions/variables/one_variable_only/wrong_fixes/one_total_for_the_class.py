"""Variables must be made outside the function, and the class body is outside.

Caught by: keeps_objects_apart
Diagnosis: state_shared_by_all_objects
"""

import tensorflow as tf


class RunningTotal(tf.Module):
    """Adds up the amounts it is given."""

    total = tf.Variable(0.0)

    @tf.function
    def update(self, amount):
        """Add `amount` and return the total so far."""
        self.total.assign_add(amount)
        return self.total.read_value()
