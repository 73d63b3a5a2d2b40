"""tf.where computes both sides, so the logarithm gets a harmless input where it does not count."""

import tensorflow as tf


@tf.function
def win_bonus(margin):
    """1 + log(margin) for a win, 0.0 for anything else."""
    won = margin > 0
    harmless = tf.where(won, margin, 1.0)
    return tf.where(won, 1.0 + tf.math.log(harmless), 0.0)


@tf.function
def loss_penalty(margin):
    """Half a point per goal for a loss, 0.0 for anything else."""
    return tf.where(margin < 0, -0.5 * margin, 0.0)


@tf.function
def surprise(margin, forecast):
    """The gap to the forecast; a gap upwards counts twice."""
    gap = margin - forecast
    return tf.where(gap > 0, 2.0, 1.0) * gap


def bonus_slope(margin):
    """How fast the bonus grows with the margin: what the agent learns from."""
    with tf.GradientTape() as tape:
        tape.watch(margin)
        bonus = win_bonus(margin)
    return tape.gradient(bonus, margin, unconnected_gradients="zero")
