"""The zero must be a float like the logarithm, and 0.0 is a float.

Caught by: win_bonus_for_every_margin
Diagnosis: zero_stays_a_python_float
"""

import tensorflow as tf


@tf.function
def win_bonus(margin):
    """1 + log(margin) for a win, 0.0 for anything else."""
    if margin > 0:
        return 1.0 + tf.math.log(margin)
    return 0.0


@tf.function
def loss_penalty(margin):
    """Half a point per goal for a loss, 0.0 for anything else."""
    if margin < 0:
        penalty = -0.5 * margin
    else:
        penalty = tf.zeros_like(margin)
    return penalty


@tf.function
def surprise(margin, forecast):
    """The gap to the forecast; a gap upwards counts twice."""
    gap = margin - forecast
    weight = 1.0
    if gap > 0:
        weight = 2.0
    return weight * gap


def bonus_slope(margin):
    """How fast the bonus grows with the margin: what the agent learns from."""
    with tf.GradientTape() as tape:
        tape.watch(margin)
        bonus = win_bonus(margin)
    return tape.gradient(bonus, margin, unconnected_gradients="zero")
