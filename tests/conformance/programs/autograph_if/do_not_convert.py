"""A helper marked do_not_convert keeps Python's if."""

import tensorflow as tf


@tf.autograph.experimental.do_not_convert
def helper(x):
    if x > 0:
        return x
    return -x


@tf.function
def f(x):
    return helper(x)


f(tf.constant(1))
