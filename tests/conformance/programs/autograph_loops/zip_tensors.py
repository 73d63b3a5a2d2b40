"""zip over tensors is not converted."""

import tensorflow as tf


@tf.function
def dot(a, b):
    total = 0
    for x, y in zip(a, b):
        total += x * y
    return total


print(int(dot(tf.constant([1, 2]), tf.constant([3, 4]))))
