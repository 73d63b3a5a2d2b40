"""With a fixed number of rounds one graph serves everybody; rounds that are too many change
nothing.

Caught by: loop_in_the_graph
Diagnosis: every_round_is_still_there
"""

import tensorflow as tf

MOST_MONTHS = 400


@tf.function
def saved_after(months, deposit, growth):
    """The balance when `deposit` is paid in every month, then everything grows."""
    balance = tf.zeros_like(deposit)
    for month in range(MOST_MONTHS):
        balance = tf.where(month < months, (balance + deposit) * growth, balance)
    return balance


def compare(terms, deposit, growth):
    """The balance for every number of months in the list `terms`."""
    return [saved_after(tf.constant(months), deposit, growth) for months in terms]
