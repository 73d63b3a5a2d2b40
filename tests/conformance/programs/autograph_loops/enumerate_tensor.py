"""enumerate over a tensor."""

import tensorflow as tf


@tf.function
def f(x):
    total = 0
    for i, item in enumerate(x):
        total += i * item
    return total


print(int(f(tf.constant([1, 2, 3]))))
