"""The return of a game that an agent has played: its rewards, the later the less they count."""

import tensorflow as tf


class Discount:
    """What a reward counts: 0.9 for the first, and for each later one 0.9 times as much."""

    def __init__(self):
        self.weight = 1.0

    def next(self):
        """The weight of the next reward."""
        # TODO: who sees this change when the loop runs in the graph?
        self.weight *= 0.9
        return self.weight


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def discounted_return(rewards):
    """Add up the rewards of an episode, each with the weight of its turn."""
    discount = Discount()
    total = tf.constant(0.0)
    for reward in rewards:
        total += discount.next() * reward
    return total


if __name__ == "__main__":
    print("expected:", round(0.9 + 0.9**2 + 0.9**3, 4))
    print("computed:", round(float(discounted_return(tf.constant([1.0, 1.0, 1.0]))), 4))
