"""The step is an argument that causes traces, so it goes into a global that the function
reads.

Caught by: follows_the_schedule
Diagnosis: step_frozen_at_the_first_trace
"""

import tensorflow as tf

weight = tf.Variable(0.0)
current_step = 0


@tf.function
def train_step(x, y):
    """Move `weight` a little downhill and return the loss before the move."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((weight * x - y) ** 2)
    rate = 0.1 / (1.0 + 0.5 * tf.cast(current_step, tf.float32))
    weight.assign_sub(rate * tape.gradient(loss, weight))
    return loss


def train(x, y, start, stop):
    """Run the steps `start`, `start + 1`, …, `stop - 1`; return their losses."""
    global current_step
    losses = []
    for step in range(start, stop):
        current_step = step
        losses.append(train_step(x, y))
    return losses
