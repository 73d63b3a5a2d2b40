"""Mistakes in branches show only in graphs."""

import tensorflow as tf


@tf.function
def f(x):
    if x > 0:
        y = 1
    else:
        y = 0.5
    return y


tf.config.run_functions_eagerly(True)
print(f(tf.constant(1)), f(tf.constant(-1)))
tf.config.run_functions_eagerly(False)
f(tf.constant(1))
