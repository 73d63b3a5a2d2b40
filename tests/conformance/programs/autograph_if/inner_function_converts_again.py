"""A tf.function called from code without AutoGraph is converted itself."""

import tensorflow as tf


@tf.function
def helper(x):
    if x > 0:
        return x
    else:
        return -x


@tf.function(autograph=False)
def f(x):
    return helper(x)


print(int(f(tf.constant(-3))))
