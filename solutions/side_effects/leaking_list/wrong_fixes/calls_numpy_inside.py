"""The list should hold numbers, so take the number out of the tensor before appending it.

Caught by: records_every_loss
Diagnosis: number_asked_from_a_symbol
"""

import tensorflow as tf

weight = tf.Variable(0.0)
history = []


@tf.function
def train_step(x, y):
    """Move `weight` one step downhill."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((weight * x - y) ** 2)
    weight.assign_sub(0.05 * tape.gradient(loss, weight))
    history.append(loss.numpy())


def fit(x, y, epochs):
    """Train for `epochs` steps; `history` grows by one number per step."""
    for _ in range(epochs):
        train_step(x, y)
