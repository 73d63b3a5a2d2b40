"""The losses are returned now. A second list that only I look at while debugging does no
harm.

Caught by: leaks_nothing
Diagnosis: unread_leak_is_a_leak
"""

import tensorflow as tf

weight = tf.Variable(0.0)
history = []
seen = {}


@tf.function
def train_step(x, y):
    """Move `weight` one step downhill and return the loss before it."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((weight * x - y) ** 2)
    weight.assign_sub(0.05 * tape.gradient(loss, weight))
    seen["last loss"] = loss
    return loss


def fit(x, y, epochs):
    """Train for `epochs` steps; `history` grows by one number per step."""
    for _ in range(epochs):
        history.append(float(train_step(x, y)))
