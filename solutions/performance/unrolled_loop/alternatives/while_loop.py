"""A `while` whose condition is a tensor is a loop of the graph."""

import tensorflow as tf


@tf.function
def saved_after(months, deposit, growth):
    """The balance when `deposit` is paid in every month, then everything grows."""
    balance = tf.zeros_like(deposit)
    month = tf.constant(0)
    while month < months:
        balance = (balance + deposit) * growth
        month += 1
    return balance


def compare(terms, deposit, growth):
    """The balance for every number of months in the list `terms`."""
    return [saved_after(tf.constant(months), deposit, growth) for months in terms]
