"""A dtype cannot be returned."""

import tensorflow as tf


@tf.function
def f(x):
    return x.dtype


print(f(tf.constant(1)))
