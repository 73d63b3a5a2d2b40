"""int in one branch, float in the other."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 0:
        y = 1
    else:
        y = 0.5
    return y


f(tf.constant(1))
