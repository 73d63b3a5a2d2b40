"""Running totals for a shop: one object per till."""

import tensorflow as tf


class RunningTotal(tf.Module):
    """Adds up the amounts it is given."""

    @tf.function
    def update(self, amount):
        """Add `amount` and return the total so far."""
        # TODO: the total has to outlive this call.
        total = tf.Variable(0.0)
        total.assign_add(amount)
        return total.read_value()


if __name__ == "__main__":
    till = RunningTotal()
    for amount in (2.5, 4.0, 1.5):
        print("total so far:", till.update(tf.constant(amount)).numpy())
