"""All traces of a function as text."""

import tensorflow as tf


@tf.function
def scale(x, factor=2):
    return x * factor


scale(tf.constant(1))
scale(tf.constant([1.5]), 3)
print(scale.pretty_printed_concrete_signatures())
