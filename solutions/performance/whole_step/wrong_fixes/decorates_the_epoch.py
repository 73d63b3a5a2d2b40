"""If the step belongs in one graph, all steps of an epoch in one graph are better still.

Caught by: step_is_one_graph
Diagnosis: an_epoch_is_no_step
"""

import tensorflow as tf

RATE = 0.05

weights = tf.Variable([[0.1], [-0.2], [0.3]])
loss_sum = tf.Variable(0.0)
steps = tf.Variable(0.0)


def predict(trips):
    """The delay expected for every trip."""
    return tf.squeeze(tf.matmul(trips, weights), axis=1)


def train_step(trips, delays):
    """Move the weights a little downhill and return the loss before the move."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((predict(trips) - delays) ** 2)
    weights.assign_sub(RATE * tape.gradient(loss, weights))
    loss_sum.assign_add(loss)
    steps.assign_add(1.0)
    return loss


@tf.function
def train(batches):
    """One step for every batch; return the loss of each."""
    return [train_step(trips, delays) for trips, delays in batches]


def mean_loss():
    """The mean of all losses so far."""
    return loss_sum / steps
