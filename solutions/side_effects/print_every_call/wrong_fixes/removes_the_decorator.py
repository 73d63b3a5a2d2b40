"""Printing worked before somebody put tf.function there.

Caught by: stays_a_graph
Diagnosis: decorator_removed
"""

import tensorflow as tf

weights = tf.Variable([0.0, 0.0, 0.0])


def train_step(mails, is_spam):
    """Learn from a few mails, given as word counts; print and return the loss."""
    with tf.GradientTape() as tape:
        scores = tf.reduce_sum(mails * weights, axis=1)
        loss = tf.reduce_mean((scores - is_spam) ** 2)
    weights.assign_sub(0.25 * tape.gradient(loss, weights))
    print("loss:", float(loss))
    return loss


def train(batches):
    """Take one step for every batch; return the last loss."""
    for mails, is_spam in batches:
        loss = train_step(mails, is_spam)
    return loss
