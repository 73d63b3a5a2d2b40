"""The limit belongs to an object, and the functions are its methods."""

import tensorflow as tf


class Guard(tf.Module):
    """Compares scores with a limit that can be changed."""

    def __init__(self):
        super().__init__()
        self.limit = tf.Variable(0.9)

    @tf.function
    def is_above(self, scores):
        return scores > self.limit


guard = Guard()


def set_limit(value):
    """From now on, hold back payments whose score is above `value`."""
    guard.limit.assign(value)


def hold_back(scores):
    """For each payment: does somebody have to look at it first?"""
    return guard.is_above(scores)


def count_held(scores):
    """How many of these payments are held back?"""
    held = hold_back(scores)
    return int(tf.reduce_sum(tf.cast(held, tf.int32)))
