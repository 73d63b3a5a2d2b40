"""A tensor leaked through a global list cannot be used outside."""

import tensorflow as tf

history = []


@tf.function
def step(x):
    history.append(x * 2)
    return x


step(tf.constant(1.0))
print(type(history[0]).__name__)
print(history[0] + 1.0)
