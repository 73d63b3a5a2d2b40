"""The loop starts from the second polynomial.

Caught by: computes_every_order
Diagnosis: first_step_taken_anyway
"""

import tensorflow as tf


@tf.function
def chebyshev(x, order):
    """T(0) = 1, T(1) = x, and each later one is 2x times the last minus the one before."""
    before, current = tf.ones_like(x), x
    for _ in tf.range(order - 1):
        before, current = current, 2.0 * x * current - before
    return current
