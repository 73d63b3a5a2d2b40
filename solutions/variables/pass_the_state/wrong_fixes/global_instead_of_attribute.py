"""A global is the same everywhere, in the graph too.

Caught by: counts_each_turn
Diagnosis: mutation_hidden_in_a_helper
"""

import tensorflow as tf

weight = 1.0


def next_weight():
    """The weight of the next reward."""
    global weight
    weight *= 0.9
    return weight


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def discounted_return(rewards):
    """Add up the rewards of an episode, each with the weight of its turn."""
    global weight
    weight = 1.0
    total = tf.constant(0.0)
    for reward in rewards:
        total += next_weight() * reward
    return total
