"""AutoGraph sees a change in the loop itself, and one object is enough for all games.

Caught by: leaks_nothing
Diagnosis: symbol_left_in_the_object
"""

import tensorflow as tf


class Discount:
    """The weight of the next reward."""

    def __init__(self):
        self.weight = 1.0


discount = Discount()


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def discounted_return(rewards):
    """Add up the rewards of an episode, each with the weight of its turn."""
    discount.weight = 1.0
    total = tf.constant(0.0)
    for reward in rewards:
        discount.weight *= 0.9
        total += discount.weight * reward
    return total
