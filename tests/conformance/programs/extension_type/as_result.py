"""Functions return extension types, also from branches and loops."""

import tensorflow as tf


class Point(tf.experimental.ExtensionType):
    x: tf.Tensor
    y: tf.Tensor


@tf.function
def flipped(p, flip):
    if flip:
        p = Point(p.y, p.x)
    for _ in tf.range(2):
        p = Point(p.x + 1.0, p.y)
    return p


print(flipped(Point(1.0, 2.0), tf.constant(True)))
print(flipped(Point(1.0, 2.0), tf.constant(False)))
