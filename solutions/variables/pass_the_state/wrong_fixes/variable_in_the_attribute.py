"""State that a graph can change is a Variable, so the attribute becomes one.

Caught by: counts_each_turn
Diagnosis: variable_made_in_the_function
"""

import tensorflow as tf


class Discount:
    """What a reward counts: 0.9 for the first, and for each later one 0.9 times as much."""

    def __init__(self):
        self.weight = tf.Variable(1.0)

    def next(self):
        """The weight of the next reward."""
        self.weight.assign(0.9 * self.weight)
        return self.weight.read_value()


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def discounted_return(rewards):
    """Add up the rewards of an episode, each with the weight of its turn."""
    discount = Discount()
    total = tf.constant(0.0)
    for reward in rewards:
        total += discount.next() * reward
    return total
