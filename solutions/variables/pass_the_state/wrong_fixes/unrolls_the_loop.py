"""In a Python loop the method is called once per round, as it should be.

Caught by: traces_once
Diagnosis: loop_written_out
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


@tf.function
def discounted_return(rewards):
    """Add up the rewards of an episode, each with the weight of its turn."""
    discount = Discount()
    total = tf.constant(0.0)
    for turn in range(rewards.shape[0]):
        total += discount.next() * rewards[turn]
    return total
