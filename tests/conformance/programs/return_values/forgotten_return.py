"""A forgotten return gives None."""

import tensorflow as tf


@tf.function
def f(x):
    x + 1


print(f(tf.constant(1)))
