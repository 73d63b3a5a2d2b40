"""Calls with wrong arguments raise Python's own message with the switch on."""

import tensorflow as tf


@tf.function
def f(x):
    return x


tf.config.run_functions_eagerly(True)
f()
