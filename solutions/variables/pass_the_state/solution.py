"""The state is a value of the loop: the method takes it and returns the new one."""

import tensorflow as tf


class Discount:
    """What a reward counts: 0.9 for the first, and for each later one 0.9 times as much."""

    def start(self):
        """The weight before the first reward."""
        return tf.constant(1.0)

    def next(self, weight):
        """The weight after `weight`."""
        return 0.9 * weight


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def discounted_return(rewards):
    """Add up the rewards of an episode, each with the weight of its turn."""
    discount = Discount()
    total, weight = tf.constant(0.0), discount.start()
    for reward in rewards:
        weight = discount.next(weight)
        total += weight * reward
    return total
