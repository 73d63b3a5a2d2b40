"""A leaked symbolic tensor has no numpy method."""

import tensorflow as tf

history = []


@tf.function
def step(x):
    history.append(x * 2)
    return x


step(tf.constant(1.0))
print(len(history))
print(history[0].numpy())
