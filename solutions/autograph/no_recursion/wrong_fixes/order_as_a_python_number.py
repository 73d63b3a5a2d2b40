"""The recursion must end while tracing, so it needs a Python number.

Caught by: traces_once
Diagnosis: one_graph_per_order
"""

import tensorflow as tf


def chebyshev(x, order):
    """T(0) = 1, T(1) = x, and each later one is 2x times the last minus the one before."""
    return polynomial(x, int(order))


@tf.function
def polynomial(x, order):
    if order == 0:
        return tf.ones_like(x)
    if order == 1:
        return x
    return 2.0 * x * polynomial(x, order - 1) - polynomial(x, order - 2)
