"""Iterating over a leaked tensor outside."""

import tensorflow as tf

leaked = []


@tf.function
def step(x):
    leaked.append(x)
    return x


step(tf.constant([1, 2]))
print([int(item) for item in leaked[0]])
