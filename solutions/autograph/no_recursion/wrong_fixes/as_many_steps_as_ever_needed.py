"""A graph has a fixed size, so it computes the first ten and picks one.

Caught by: computes_every_order
Diagnosis: orders_run_out
"""

import tensorflow as tf


@tf.function
def chebyshev(x, order):
    """T(0) = 1, T(1) = x, and each later one is 2x times the last minus the one before."""
    values = [tf.ones_like(x), x]
    for _ in range(8):
        values.append(2.0 * x * values[-1] - values[-2])
    return tf.stack(values)[order]
