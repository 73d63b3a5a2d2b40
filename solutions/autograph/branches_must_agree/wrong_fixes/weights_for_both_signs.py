"""The gap points up or down, so two conditions cover it.

Caught by: surprise_for_every_margin
Diagnosis: name_set_on_one_path_only
"""

import tensorflow as tf


@tf.function
def win_bonus(margin):
    """1 + log(margin) for a win, 0.0 for anything else."""
    if margin > 0:
        return 1.0 + tf.math.log(margin)
    return tf.zeros_like(margin)


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
    if gap > 0:
        weight = 2.0
    elif gap < 0:
        weight = 1.0
    return weight * gap


def bonus_slope(margin):
    """How fast the bonus grows with the margin: what the agent learns from."""
    with tf.GradientTape() as tape:
        tape.watch(margin)
        bonus = win_bonus(margin)
    return tape.gradient(bonus, margin, unconnected_gradients="zero")
