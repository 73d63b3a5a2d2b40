"""and, or and not on tensors become graph operations."""

import tensorflow as tf


@tf.function
def f(x, y):
    a = x > 0 and y > 0
    b = x > 0 or y > 0
    return a, b, not a


print([bool(item) for item in f(tf.constant(1), tf.constant(-1))])
print([bool(item) for item in f(tf.constant(1), tf.constant(1))])
