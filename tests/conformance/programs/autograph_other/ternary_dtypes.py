"""The sides of a conditional expression must agree on the dtype."""

import tensorflow as tf


@tf.function
def f(x):
    return x if x > 0 else 0.5


f(tf.constant(1))
