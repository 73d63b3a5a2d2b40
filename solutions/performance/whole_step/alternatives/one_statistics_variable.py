"""Sum and count in one Variable, and the tf.function made by a call."""

import tensorflow as tf

RATE = 0.05

weights = tf.Variable([[0.1], [-0.2], [0.3]])
sum_and_count = tf.Variable([0.0, 0.0])


def predict(trips):
    """The delay expected for every trip."""
    return tf.squeeze(tf.matmul(trips, weights), axis=1)


def step(trips, delays):
    """Move the weights a little downhill and return the loss before the move."""
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((predict(trips) - delays) ** 2)
    weights.assign_sub(RATE * tape.gradient(loss, weights))
    sum_and_count.assign_add([loss, 1.0])
    return loss


train_step = tf.function(step)


def train(batches):
    """One step for every batch; return the loss of each."""
    return [train_step(trips, delays) for trips, delays in batches]


def mean_loss():
    """The mean of all losses so far."""
    return sum_and_count[0] / sum_and_count[1]
