"""Comparing gives a tensor; there is no hash."""

import tensorflow as tf


class Point(tf.experimental.ExtensionType):
    x: tf.Tensor
    n: int = 0


print(Point([1, 2]) == Point([1, 2]), Point([1, 2]) != Point([1, 3]))
print(Point([1, 2]) == Point([1, 2], 1), Point(1) == 1)
hash(Point(1))
