"""tf.debugging.Assert shows its data."""

import tensorflow as tf


@tf.function
def f(x):
    tf.debugging.Assert(x > 0, ["x is", x])
    return x


f(tf.constant(-5))
