"""A leaked tensor in a Python condition outside."""

import tensorflow as tf

leaked = []


@tf.function
def step(x):
    leaked.append(x > 0)
    return x


step(tf.constant(1))
if leaked[0]:
    print("never printed")
