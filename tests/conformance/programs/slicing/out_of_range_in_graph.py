"""A static index out of range fails while tracing."""

import tensorflow as tf


@tf.function
def fourth(x):
    return x[3]


fourth(tf.range(3))
