"""The object must not be made while tracing, so it is made before.

Caught by: counts_each_turn
Diagnosis: mutation_hidden_in_a_method
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


discount = Discount()


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def discounted_return(rewards):
    """Add up the rewards of an episode, each with the weight of its turn."""
    discount.weight = 1.0
    total = tf.constant(0.0)
    for reward in rewards:
        total += discount.next() * reward
    return total
