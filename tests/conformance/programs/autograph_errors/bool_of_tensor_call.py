"""bool() of a symbolic tensor."""

import tensorflow as tf


@tf.function
def f(x):
    return bool(x)


f(tf.constant(1))
