"""A set is no valid argument."""

import tensorflow as tf


@tf.function
def total(values):
    return tf.add_n(list(values))


total({1, 2})
