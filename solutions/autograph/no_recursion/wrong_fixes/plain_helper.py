"""Only the outer function is a tf.function; the recursion is plain Python.

Caught by: computes_every_order
Diagnosis: traced_without_end
"""

import tensorflow as tf


@tf.function
def chebyshev(x, order):
    """T(0) = 1, T(1) = x, and each later one is 2x times the last minus the one before."""
    return polynomial(x, order)


def polynomial(x, order):
    if order == 0:
        return tf.ones_like(x)
    if order == 1:
        return x
    return 2.0 * x * polynomial(x, order - 1) - polynomial(x, order - 2)
