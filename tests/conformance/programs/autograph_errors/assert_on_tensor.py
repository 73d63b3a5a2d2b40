"""assert on a tensor."""

import tensorflow as tf


@tf.function
def f(x):
    assert x > 0, "x must be positive"
    return x


f(tf.constant(1))
