"""None set in the else branch."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 0:
        y = x
    else:
        y = None
    return y


f(tf.constant(1))
