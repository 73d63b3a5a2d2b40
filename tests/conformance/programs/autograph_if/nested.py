"""Nested tensor conditions."""

import tensorflow as tf


@tf.function
def quadrant(x, y):
    if x > 0:
        if y > 0:
            q = 1
        else:
            q = 4
    else:
        if y > 0:
            q = 2
        else:
            q = 3
    return q


print([int(quadrant(tf.constant(a), tf.constant(b))) for a, b in ((1, 1), (-1, 1), (-1, -1), (1, -1))])
