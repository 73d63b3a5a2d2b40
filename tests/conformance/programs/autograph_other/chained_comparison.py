"""A chained comparison of tensors."""

import tensorflow as tf


@tf.function
def f(x):
    if 0 < x < 10:
        result = "inside"
    else:
        result = "outside"
    return result


print([f(tf.constant(x)).numpy().decode() for x in (-1, 5, 10)])
