"""Pairs are unpacked by the loop's targets."""

import tensorflow as tf

pairs = tf.data.Dataset.from_tensor_slices(([1.0, 2.0], [3.0, 4.0]))


@tf.function
def dot():
    s = 0.0
    n = 0
    for a, b in pairs:
        s += a * b
        n += 1
    return s, n


print([float(x) for x in dot()])
