"""A Python value not touched in the branches stays a Python value."""

import tensorflow as tf


@tf.function
def f(x):
    n = 3
    if x > 0:
        y = x * n
    else:
        y = x
    print(type(n).__name__)
    return y


print(int(f(tf.constant(2))), int(f(tf.constant(-2))))
