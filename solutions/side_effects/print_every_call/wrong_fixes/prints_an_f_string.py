"""With `tf.print` the line will come every time, and an f-string reads best.

Caught by: prints_every_loss
Diagnosis: text_made_while_tracing
"""

import tensorflow as tf

weights = tf.Variable([0.0, 0.0, 0.0])


@tf.function
def train_step(mails, is_spam):
    """Learn from a few mails, given as word counts; print and return the loss."""
    with tf.GradientTape() as tape:
        scores = tf.reduce_sum(mails * weights, axis=1)
        loss = tf.reduce_mean((scores - is_spam) ** 2)
    weights.assign_sub(0.25 * tape.gradient(loss, weights))
    tf.print(f"loss: {loss}")
    return loss


def train(batches):
    """Take one step for every batch; return the last loss."""
    for mails, is_spam in batches:
        loss = train_step(mails, is_spam)
    return loss
