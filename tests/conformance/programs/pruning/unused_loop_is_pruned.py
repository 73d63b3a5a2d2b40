"""A loop without effects whose result is not used does not run."""

import tensorflow as tf


@tf.function
def f(x):
    y = x
    for _ in tf.range(3):
        y = 10 // y
    return x


print(int(f(tf.constant(0))))
