"""A list extended with + in a tensor loop."""

import tensorflow as tf


@tf.function
def f(n):
    items = []
    for i in tf.range(n):
        items = items + [i]
    return items


f(tf.constant(3))
