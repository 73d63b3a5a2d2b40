"""A forgotten return value, None, meets a tensor."""

import tensorflow as tf


def helper(x):
    x * 2


x = tf.constant(1.0)
print(x + helper(x))
