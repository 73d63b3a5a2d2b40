"""`in` with a symbolic tensor."""

import tensorflow as tf


@tf.function
def f(x):
    return 1 if x in [1, 2] else 0


f(tf.constant(1))
