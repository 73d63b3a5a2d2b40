"""Leaks and counters disappear with the switch on."""

import tensorflow as tf

history = []


@tf.function
def f(x):
    history.append(x * 2)
    return x


tf.config.run_functions_eagerly(True)
for value in (1.0, 2.0):
    f(tf.constant(value))
print([float(item) for item in history])
