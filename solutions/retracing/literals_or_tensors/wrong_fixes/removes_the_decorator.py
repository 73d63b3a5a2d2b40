"""Without tf.function nothing is traced, so nothing is traced again.

Caught by: stays_a_graph
Diagnosis: decorator_removed
"""

import tensorflow as tf

weight = tf.Variable(0.0)


def train_step(x, y, step):
    """Move `weight` a little downhill and return the loss before the move."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((weight * x - y) ** 2)
    rate = 0.1 / (1.0 + 0.5 * tf.cast(step, tf.float32))
    weight.assign_sub(rate * tape.gradient(loss, weight))
    return loss


def train(x, y, start, stop):
    """Run the steps `start`, `start + 1`, …, `stop - 1`; return their losses."""
    losses = []
    for step in range(start, stop):
        losses.append(train_step(x, y, step))
    return losses
