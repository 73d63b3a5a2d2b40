"""Every number of months is traced anew, and there is an option against that.

Caught by: loop_in_the_graph
Diagnosis: python_loops_are_unrolled
"""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def saved_after(months, deposit, growth):
    """The balance when `deposit` is paid in every month, then everything grows."""
    balance = tf.zeros_like(deposit)
    for _ in range(months):
        balance = (balance + deposit) * growth
    return balance


def compare(terms, deposit, growth):
    """The balance for every number of months in the list `terms`."""
    return [saved_after(months, deposit, growth) for months in terms]
