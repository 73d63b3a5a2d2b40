"""A loop inside a branch."""

import tensorflow as tf


@tf.function
def f(x, n):
    if x > 0:
        for i in tf.range(n):
            x += i
    else:
        x = 0
    return x


print(int(f(tf.constant(1), tf.constant(4))), int(f(tf.constant(-1), tf.constant(4))))
