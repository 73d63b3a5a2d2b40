"""A loop over a Dataset becomes a reduction in the graph."""

import tensorflow as tf


@tf.function
def saved_after(months, deposit, growth):
    """The balance when `deposit` is paid in every month, then everything grows."""
    balance = tf.zeros_like(deposit)
    for _ in tf.data.Dataset.range(tf.cast(months, tf.int64)):
        balance = (balance + deposit) * growth
    return balance


def compare(terms, deposit, growth):
    """The balance for every number of months in the list `terms`."""
    return [saved_after(tf.constant(months), deposit, growth) for months in terms]
