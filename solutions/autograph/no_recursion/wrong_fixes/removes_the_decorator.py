"""Recursion works in Python, so it stays in Python.

Caught by: stays_a_graph
Diagnosis: decorator_removed
"""

import tensorflow as tf


def chebyshev(x, order):
    """T(0) = 1, T(1) = x, and each later one is 2x times the last minus the one before."""
    if order == 0:
        return tf.ones_like(x)
    if order == 1:
        return x
    return 2.0 * x * chebyshev(x, order - 1) - chebyshev(x, order - 2)
