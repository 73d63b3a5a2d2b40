"""A symbol first set in a tensor loop needs at least one iteration."""

import tensorflow as tf


@tf.function
def last(n):
    for i in tf.range(n):
        y = i * 10
    return y


print(int(last(tf.constant(3))))
last(tf.constant(0))
