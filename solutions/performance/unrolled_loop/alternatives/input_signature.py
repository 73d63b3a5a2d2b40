"""The signature turns the number of months into a tensor."""

import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([], tf.int32), tf.TensorSpec(None), tf.TensorSpec([])])
def saved_after(months, deposit, growth):
    """The balance when `deposit` is paid in every month, then everything grows."""
    balance = tf.zeros_like(deposit)
    for _ in tf.range(months):
        balance = (balance + deposit) * growth
    return balance


def compare(terms, deposit, growth):
    """The balance for every number of months in the list `terms`."""
    return [saved_after(months, deposit, growth) for months in terms]
