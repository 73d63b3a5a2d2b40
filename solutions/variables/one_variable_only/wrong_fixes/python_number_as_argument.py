"""State lives in Python, and the graph gets the total so far as an argument.

Caught by: traces_stay_few
Diagnosis: state_as_a_python_number
"""

import tensorflow as tf


@tf.function
def add(total, amount):
    return total + amount


class RunningTotal(tf.Module):
    """Adds up the amounts it is given."""

    def __init__(self):
        super().__init__()
        self.total = 0.0

    def update(self, amount):
        """Add `amount` and return the total so far."""
        new_total = add(self.total, amount)
        self.total = float(new_total)
        return new_total
