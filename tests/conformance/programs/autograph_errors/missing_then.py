"""A symbol set in the else branch only."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 0:
        pass
    else:
        y = x * 2
    return y


f(tf.constant(1))
