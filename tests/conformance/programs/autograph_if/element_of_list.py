"""A list element changed in a tensor branch."""

import tensorflow as tf


@tf.function
def f(x):
    values = [1, 2]
    if x > 0:
        values[0] = 10
    return values[0]


print(int(f(tf.constant(1))), int(f(tf.constant(-1))))
