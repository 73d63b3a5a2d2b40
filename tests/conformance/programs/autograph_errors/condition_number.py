"""A number tensor as condition."""

import tensorflow as tf


@tf.function
def f(x):
    if x:
        y = 1
    else:
        y = 2
    return y


print(int(f(tf.constant(3))))
