"""A tensor of a branch kept in a list does not exist outside the branch."""

import tensorflow as tf


@tf.function
def choose(x):
    kept = []
    if x > 0:
        kept.append(x * 2)
    else:
        kept.append(x * 3)
    return kept[0]


choose(tf.constant(1))
