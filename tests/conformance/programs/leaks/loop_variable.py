"""A tensor of a loop body does not exist outside the loop."""

import tensorflow as tf


@tf.function
def collect(n):
    items = []
    for i in tf.range(n):
        items.append(i)
    return items[0]


collect(tf.constant(3))
