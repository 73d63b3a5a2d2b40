"""A set cannot be returned."""

import tensorflow as tf


@tf.function
def f():
    return {1, 2}


f()
