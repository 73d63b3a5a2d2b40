"""`history` may hold the returned tensors: outside the function they are eager."""

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
        loss = train_step(x, y)
        history.append(loss)
