"""tf.where needs no branches at all: pick the logarithm where it makes sense, else zero.

Caught by: slope_is_finite
Diagnosis: where_computes_both_sides
"""

import tensorflow as tf


@tf.function
def win_bonus(margin):
    """1 + log(margin) for a win, 0.0 for anything else."""
    return tf.where(margin > 0, 1.0 + tf.math.log(margin), 0.0)


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
