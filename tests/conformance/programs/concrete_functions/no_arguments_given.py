"""Without signature the arguments are needed."""

import tensorflow as tf


@tf.function
def double(x):
    return x * 2


double.get_concrete_function()
