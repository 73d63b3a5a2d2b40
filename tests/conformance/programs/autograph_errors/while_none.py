"""A while loop over a variable that starts as None."""

import tensorflow as tf


@tf.function
def f(x):
    best = None
    while x > 0:
        best = x
        x -= 1
    return best


f(tf.constant(3))
