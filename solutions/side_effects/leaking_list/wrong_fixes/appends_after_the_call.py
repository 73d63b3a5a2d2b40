"""Only the append is a side effect, so it moves out; the loss can stay in a global.

Caught by: records_every_loss
Diagnosis: global_set_while_tracing
"""

import tensorflow as tf

weight = tf.Variable(0.0)
last_loss = None
history = []


@tf.function
def train_step(x, y):
    """Move `weight` one step downhill."""
    global last_loss
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((weight * x - y) ** 2)
    weight.assign_sub(0.05 * tape.gradient(loss, weight))
    last_loss = loss


def fit(x, y, epochs):
    """Train for `epochs` steps; `history` grows by one number per step."""
    for _ in range(epochs):
        train_step(x, y)
        history.append(last_loss)
