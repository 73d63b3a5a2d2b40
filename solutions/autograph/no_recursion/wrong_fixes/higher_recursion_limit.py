"""The recursion goes too deep for Python, and Python can be told to allow more.

Caught by: computes_every_order
Diagnosis: traced_without_end
"""

import sys

import tensorflow as tf

sys.setrecursionlimit(1200)


@tf.function
def chebyshev(x, order):
    """T(0) = 1, T(1) = x, and each later one is 2x times the last minus the one before."""
    if order == 0:
        return tf.ones_like(x)
    if order == 1:
        return x
    return 2.0 * x * chebyshev(x, order - 1) - chebyshev(x, order - 2)
