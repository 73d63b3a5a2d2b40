"""A function should not touch globals; with the list as an argument the append is clean.

Caught by: records_every_loss
Diagnosis: arguments_may_not_be_changed
"""

import tensorflow as tf

weight = tf.Variable(0.0)
history = []


@tf.function
def train_step(x, y, losses):
    """Move `weight` one step downhill."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((weight * x - y) ** 2)
    weight.assign_sub(0.05 * tape.gradient(loss, weight))
    losses.append(loss)


def fit(x, y, epochs):
    """Train for `epochs` steps; `history` grows by one number per step."""
    for _ in range(epochs):
        train_step(x, y, history)
