"""enumerate and zip of Python lists are unrolled."""

import tensorflow as tf


@tf.function
def f(items):
    total = 0
    for i, item in enumerate(items):
        total += i * item
    for a, b in zip(items, [1, 2]):
        total += a * b
    return total


print(int(f([tf.constant(1), tf.constant(2)])))
