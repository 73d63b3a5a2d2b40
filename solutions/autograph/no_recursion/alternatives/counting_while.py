"""A `while` counts up to the order."""

import tensorflow as tf


@tf.function
def chebyshev(x, order):
    """T(0) = 1, T(1) = x, and each later one is 2x times the last minus the one before."""
    current, following = tf.ones_like(x), x
    done = tf.zeros_like(order)
    while done < order:
        current, following = following, 2.0 * x * following - current
        done += 1
    return current
