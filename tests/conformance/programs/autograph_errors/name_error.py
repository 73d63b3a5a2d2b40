"""A misspelled name."""

import tensorflow as tf


@tf.function
def f(x):
    return x + ofset


f(tf.constant(1.0))
