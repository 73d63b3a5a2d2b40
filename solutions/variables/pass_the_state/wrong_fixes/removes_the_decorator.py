"""The object works in eager mode, and there it stays.

Caught by: stays_a_graph
Diagnosis: decorator_removed
"""

import tensorflow as tf


class Discount:
    """What a reward counts: 0.9 for the first, and for each later one 0.9 times as much."""

    def __init__(self):
        self.weight = 1.0

    def next(self):
        """The weight of the next reward."""
        self.weight *= 0.9
        return self.weight


def discounted_return(rewards):
    """Add up the rewards of an episode, each with the weight of its turn."""
    discount = Discount()
    total = tf.constant(0.0)
    for reward in rewards:
        total += discount.next() * reward
    return total
