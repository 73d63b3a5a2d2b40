"""A Python list of tensors is unrolled."""

import tensorflow as tf


@tf.function
def total(items):
    result = 0
    for item in items:
        print("tracing an item")
        result += item
    return result


print(int(total([tf.constant(1), tf.constant(2)])))
