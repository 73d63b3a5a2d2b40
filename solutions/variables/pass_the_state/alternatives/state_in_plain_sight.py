"""The loop itself changes the attribute, where AutoGraph can see it."""

import tensorflow as tf


class Discount:
    """The weight of the next reward."""

    def __init__(self):
        self.weight = 1.0


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def discounted_return(rewards):
    """Add up the rewards of an episode, each with the weight of its turn."""
    discount = Discount()
    total = tf.constant(0.0)
    for reward in rewards:
        discount.weight *= 0.9
        total += discount.weight * reward
    return total
