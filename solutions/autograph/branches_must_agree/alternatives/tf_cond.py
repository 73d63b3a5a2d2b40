"""The same decisions spelled with tf.cond, which asks for both branches from the start."""

import tensorflow as tf


@tf.function
def win_bonus(margin):
    """1 + log(margin) for a win, 0.0 for anything else."""
    return tf.cond(
        margin > 0,
        lambda: 1.0 + tf.math.log(margin),
        lambda: tf.constant(0.0),
    )


@tf.function
def loss_penalty(margin):
    """Half a point per goal for a loss, 0.0 for anything else."""
    return tf.cond(
        margin < 0,
        lambda: -0.5 * margin,
        lambda: tf.constant(0.0),
    )


@tf.function
def surprise(margin, forecast):
    """The gap to the forecast; a gap upwards counts twice."""
    gap = margin - forecast
    weight = tf.cond(gap > 0, lambda: tf.constant(2.0), lambda: tf.constant(1.0))
    return weight * gap


def bonus_slope(margin):
    """How fast the bonus grows with the margin: what the agent learns from."""
    with tf.GradientTape() as tape:
        tape.watch(margin)
        bonus = win_bonus(margin)
    return tape.gradient(bonus, margin, unconnected_gradients="zero")
