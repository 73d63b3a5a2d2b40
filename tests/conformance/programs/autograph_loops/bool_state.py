"""A boolean loop variable."""

import tensorflow as tf


@tf.function
def contains(x, wanted):
    found = False
    for item in x:
        if item == wanted:
            found = True
    return found


print(
    bool(contains(tf.constant([1, 2, 3]), tf.constant(2))),
    bool(contains(tf.constant([1, 3]), tf.constant(2))),
)
