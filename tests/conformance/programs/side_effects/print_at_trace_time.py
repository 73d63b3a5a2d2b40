"""Python's print runs when tracing, tf.print at each call."""

import tensorflow as tf


@tf.function
def step(x):
    print("tracing", x.dtype.name)
    tf.print("running", x)
    return x + 1


for value in (1, 2, 3.0, 4):
    step(tf.constant(value))
