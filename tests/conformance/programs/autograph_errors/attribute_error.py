"""An attribute that does not exist."""

import tensorflow as tf


@tf.function
def f(x):
    return x.mean()


f(tf.constant(1.0))
