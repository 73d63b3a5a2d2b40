"""A plain function called from a tf.function is converted too."""

import tensorflow as tf


def helper(x):
    if x > 0:
        return x * 10
    else:
        return x


@tf.function
def f(x):
    return helper(x) + 1


print(int(f(tf.constant(1))), int(f(tf.constant(-1))))
