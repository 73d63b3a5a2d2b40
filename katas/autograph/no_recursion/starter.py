"""Polynomial features for a graph network: the Chebyshev polynomials of a signal."""

import tensorflow as tf


@tf.function
def chebyshev(x, order):
    """T(0) = 1, T(1) = x, and each later one is 2x times the last minus the one before."""
    # TODO: how deep does this go while it is traced?
    if order == 0:
        return tf.ones_like(x)
    if order == 1:
        return x
    return 2.0 * x * chebyshev(x, order - 1) - chebyshev(x, order - 2)


if __name__ == "__main__":
    signal = tf.constant([0.5, -1.0])
    try:
        print("order 3 gives", chebyshev(signal, tf.constant(3)).numpy())
    except Exception as error:
        print("order 3 raises", type(error).__name__)
