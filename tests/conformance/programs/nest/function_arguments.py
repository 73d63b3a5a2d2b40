"""Structures go through functions unchanged."""

import tensorflow as tf


@tf.function
def f(tree):
    return tf.nest.map_structure(lambda leaf: leaf * 2, tree)


tree = {"w": [tf.constant(1), (tf.constant(2),)], "b": tf.constant(3)}
print(tf.nest.map_structure(int, f(tree)))
