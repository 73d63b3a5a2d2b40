"""The same mistake without tf.function."""

import tensorflow as tf


def f(x):
    if x.shape.rank == 1:
        y = x
    return y


f(tf.constant(1.0))
