"""`tf.range` is the loop for graphs.

Caught by: traces_once
Diagnosis: trace_for_every_number
"""

import tensorflow as tf


@tf.function
def saved_after(months, deposit, growth):
    """The balance when `deposit` is paid in every month, then everything grows."""
    balance = tf.zeros_like(deposit)
    for _ in tf.range(months):
        balance = (balance + deposit) * growth
    return balance


def compare(terms, deposit, growth):
    """The balance for every number of months in the list `terms`."""
    return [saved_after(months, deposit, growth) for months in terms]
