"""The loop makes the graph large, so there should be no graph.

Caught by: stays_a_graph
Diagnosis: decorator_removed
"""

import tensorflow as tf


def saved_after(months, deposit, growth):
    """The balance when `deposit` is paid in every month, then everything grows."""
    balance = tf.zeros_like(deposit)
    for _ in range(months):
        balance = (balance + deposit) * growth
    return balance


def compare(terms, deposit, growth):
    """The balance for every number of months in the list `terms`."""
    return [saved_after(months, deposit, growth) for months in terms]
