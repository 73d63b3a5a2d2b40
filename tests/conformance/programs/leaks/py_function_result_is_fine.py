"""Returned values are ordinary eager tensors."""

import tensorflow as tf

history = []


@tf.function
def step(x):
    return x * 2


for value in (1.0, 2.0):
    history.append(step(tf.constant(value)))
print([float(item) for item in history], any(tf.is_symbolic_tensor(item) for item in history))
