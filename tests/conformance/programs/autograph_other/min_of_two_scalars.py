"""max and min of two scalar tensors."""

import tensorflow as tf


@tf.function
def f(x, y):
    return min(x, y), max(x, y)


print([int(item) for item in f(tf.constant(4), tf.constant(2))])
