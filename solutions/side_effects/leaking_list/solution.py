"""The loss leaves the graph the only way there is: it is returned."""

import tensorflow as tf

weight = tf.Variable(0.0)
history = []


@tf.function
def train_step(x, y):
    """Move `weight` one step downhill and return the loss before it."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((weight * x - y) ** 2)
    weight.assign_sub(0.05 * tape.gradient(loss, weight))
    return loss


def fit(x, y, epochs):
    """Train for `epochs` steps; `history` grows by one number per step."""
    for _ in range(epochs):
        history.append(float(train_step(x, y)))
