"""A nested def does not share assignments with the outer function."""

import tensorflow as tf


@tf.function
def f(x):
    y = 1

    def set_y():
        y = 2
        return y

    if x > 0:
        z = set_y()
    else:
        z = y
    return y, z


print([int(item) for item in f(tf.constant(1))], [int(item) for item in f(tf.constant(-1))])
