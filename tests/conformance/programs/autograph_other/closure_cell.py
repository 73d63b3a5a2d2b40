"""Inner functions see the names of the outer one."""

import tensorflow as tf


@tf.function
def f(x):
    scale = 3

    def inner(value):
        if value > 0:
            return value * scale
        else:
            return value

    return inner(x)


print(int(f(tf.constant(2))), int(f(tf.constant(-2))))
