"""Compare savings plans: what has been saved after so many months?"""

import tensorflow as tf


@tf.function
def saved_after(months, deposit, growth):
    """The balance when `deposit` is paid in every month, then everything grows."""
    print("Python runs the body of saved_after")
    balance = tf.zeros_like(deposit)
    # TODO: the graph gets one copy of the next two lines for every month.
    for _ in range(months):
        balance = (balance + deposit) * growth
    return balance


def compare(terms, deposit, growth):
    """The balance for every number of months in the list `terms`."""
    return [saved_after(months, deposit, growth) for months in terms]


if __name__ == "__main__":
    terms = [6, 60, 6]
    balances = compare(terms, tf.constant(100.0), tf.constant(1.002))
    for months, balance in zip(terms, balances):
        print("after", months, "months:", round(float(balance), 2))
