"""The error complains about tf.Variable, so use a constant.

Caught by: adds_up
Diagnosis: constant_forgets
"""

import tensorflow as tf


class RunningTotal(tf.Module):
    """Adds up the amounts it is given."""

    @tf.function
    def update(self, amount):
        """Add `amount` and return the total so far."""
        total = tf.constant(0.0)
        return total + amount
