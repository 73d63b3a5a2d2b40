"""Without a loop nothing can be unrolled: add up what has become of every deposit.

Caught by: loop_in_the_graph
Diagnosis: a_comprehension_is_a_loop
"""

import tensorflow as tf


@tf.function
def saved_after(months, deposit, growth):
    """The balance when `deposit` is paid in every month, then everything grows."""
    grown = [deposit * growth**month for month in range(1, months + 1)]
    return tf.add_n([tf.zeros_like(deposit), *grown])


def compare(terms, deposit, growth):
    """The balance for every number of months in the list `terms`."""
    return [saved_after(months, deposit, growth) for months in terms]
