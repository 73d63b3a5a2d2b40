"""If the loop is in the tf.function too, the appends belong to the graph.

Caught by: records_every_loss
Diagnosis: loop_traced_as_a_whole
"""

import tensorflow as tf

weight = tf.Variable(0.0)
history = []


def train_step(x, y):
    """Move `weight` one step downhill."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((weight * x - y) ** 2)
    weight.assign_sub(0.05 * tape.gradient(loss, weight))
    history.append(loss)


@tf.function
def fit(x, y, epochs):
    """Train for `epochs` steps; `history` grows by one number per step."""
    for _ in range(epochs):
        train_step(x, y)
