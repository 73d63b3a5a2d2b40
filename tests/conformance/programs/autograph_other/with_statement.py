"""with blocks work inside functions."""

import tensorflow as tf


@tf.function
def f(x):
    with tf.name_scope("block"):
        if x > 0:
            x = x * 2
    return x


print(int(f(tf.constant(2))), int(f(tf.constant(-2))))
