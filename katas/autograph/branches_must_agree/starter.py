"""Shape the reward of an agent that plays football, from its goal margin."""

import tensorflow as tf


@tf.function
def win_bonus(margin):
    """1 + log(margin) for a win, 0.0 for anything else."""
    # TODO: what does a draw or a loss return?
    if margin > 0:
        return 1.0 + tf.math.log(margin)


@tf.function
def loss_penalty(margin):
    """Half a point per goal for a loss, 0.0 for anything else."""
    # TODO: are both penalties of the same type?
    if margin < 0:
        penalty = -0.5 * margin
    else:
        penalty = 0
    return penalty


@tf.function
def surprise(margin, forecast):
    """The gap to the forecast; a gap upwards counts twice."""
    gap = margin - forecast
    # TODO: which weight has a gap downwards?
    if gap > 0:
        weight = 2.0
    return weight * gap


def bonus_slope(margin):
    """How fast the bonus grows with the margin: what the agent learns from."""
    with tf.GradientTape() as tape:
        tape.watch(margin)
        bonus = win_bonus(margin)
    return tape.gradient(bonus, margin, unconnected_gradients="zero")


if __name__ == "__main__":
    for goals in (1.0, -1.0):
        margin = tf.constant(goals)
        print("margin", goals)
        print("  bonus:   ", win_bonus(margin))
        print("  penalty: ", loss_penalty(margin))
        print("  surprise:", surprise(margin, tf.constant(0.0)))
