"""Hold back suspicious payments; the operator can turn the knob while the service runs."""

import tensorflow as tf

limit = 0.9


def set_limit(value):
    """From now on, hold back payments whose score is above `value`."""
    global limit
    limit = value


@tf.function
def hold_back(scores):
    """For each payment: does somebody have to look at it first?"""
    # TODO: a new limit has to count from the next call on, without a new trace.
    return scores > limit


def count_held(scores):
    """How many of these payments are held back?"""
    held = hold_back(scores)
    return int(tf.reduce_sum(tf.cast(held, tf.int32)))


if __name__ == "__main__":
    scores = tf.constant([0.15, 0.55, 0.7, 0.95])
    print("limit 0.9:", count_held(scores), "held back")
    set_limit(0.5)
    print("limit 0.5:", count_held(scores), "held back")
