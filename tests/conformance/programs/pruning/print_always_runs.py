"""tf.print runs although it has no result."""

import tensorflow as tf


@tf.function
def f(x):
    unused = x * 2
    tf.print("printed")
    return x


f(tf.constant(1))
