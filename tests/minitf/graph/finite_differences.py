"""The derivative of a function of one number, for comparison."""

from collections.abc import Callable

import minitf as tf

STEP = 1e-4


def derivative(function: Callable, at: float) -> float:
    """The central difference in float64."""
    above, below = (float(function(tf.constant(at + step, tf.float64))) for step in (STEP, -STEP))
    return (above - below) / (2 * STEP)
